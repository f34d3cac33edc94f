// Statements that read and change rows.

import { find, option } from './options.mjs';
import { expression } from './expressions.mjs';
import { query, reads } from './queries.mjs';
import { ANY, list, maybe, named, operation, relation } from './tree.mjs';

/** Behind a WITH clause, the names it gives are no tables. */
function behindWith(node, context) {
  const names = list(node.withClause?.ctes).map((each) => each.CommonTableExpr.ctename);
  const inside = { ...context, common: new Set([...context.common, ...names]) };
  inside.want = (inner) => context.want(inner, inside);
  return inside;
}

/** The operations of the changes inside WITH come before the statement's own; names that WITH gives are no tables. */
function inWith(node, context) {
  const tables = list(node.withClause?.ctes).map((each) => each.CommonTableExpr);
  const inside = behindWith(node, context);
  return tables.flatMap((each) => (each.ctequery.SelectStmt ? [] : inside.want(each.ctequery)));
}

/** The grammar lets a query inside a query have a WITH clause with changes too. */
function inInnerWith(node, context) {
  if (node === null || typeof node !== 'object') {
    return [];
  }
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'SelectStmt' ? [...inWith(value, context), ...inInnerWith(value, context)] : key === 'withClause' ? [] : inInnerWith(value, context));
}

// A column of which several parts are set, as in a[1] and a[2], is named once; one that is set twice, twice.
const target = (nodes, context) => {
  const inParts = new Set();
  return list(nodes)
    .map((each) => each.ResTarget)
    .filter(({ name, indirection }) => {
      const again = indirection !== undefined && inParts.has(name);
      if (indirection !== undefined) inParts.add(name);
      return !again;
    })
    .map(({ name }) => named(name));
};

function readsOf(node, context) {
  const { relation: changed, ...others } = node;
  return reads(others, context);
}

export const statements = {
  SelectStmt(node, context) {
    const into = intoOf(node);
    if (into) {
      return [
        operation('create-table-as', {
          table: relation(into.rel, context),
          persistence: { p: 'permanent', u: 'unlogged', t: 'temporary' }[into.rel.relpersistence],
          withData: true,
          query: query({ SelectStmt: node }, context),
        }),
      ];
    }
    return [...inWith(node, context), ...inInnerWith(node, context), operation('select', { query: query({ SelectStmt: node }, context) })];
  },

  InsertStmt(node, context) {
    const select = node.selectStmt?.SelectStmt;
    const values = select?.valuesLists && !select.withClause && !select.sortClause && !select.limitCount;
    return [
      ...inWith(node, context),
      operation('insert', {
        table: relation(node.relation, context),
        columns: target(node.cols, context),
        // Kept of a few rows only, to tell which partition they go to.
        values: ANY,
        rows: !select ? 1 : values ? select.valuesLists.length : undefined,
        calls: ANY,
        query: !select || values ? undefined : query(node.selectStmt, behindWith(node, context)),
        reads: readsOf(node, context),
        locked: ANY,
        onConflict: Boolean(node.onConflictClause),
      }),
    ];
  },

  UpdateStmt: (node, context) => [
    ...inWith(node, context),
    operation('update', {
      table: relation(node.relation, context),
      columns: target(node.targetList, context),
      where: where(node, context),
      only: !node.relation.inh,
      reads: readsOf(node, context),
      locked: ANY,
      limited: false,
    }),
  ],

  DeleteStmt: (node, context) => [
    ...inWith(node, context),
    operation('delete', {
      table: relation(node.relation, context), where: where(node, context), reads: readsOf(node, context), limited: false,
      only: !node.relation.inh, locked: ANY,
    }),
  ],

  MergeStmt: (node, context) => [
    ...inWith(node, context),
    operation('merge', { table: relation(node.relation, context), reads: readsOf(node, context) }),
  ],

  CopyStmt: (node, context) => [
    ...(node.query ? context.want(node.query).filter((each) => each.kind !== 'select') : []),
    operation('copy', {
      table: node.relation && relation(node.relation, context),
      query: node.query?.SelectStmt && query(node.query, context),
      into: node.is_from,
      inline: Boolean(node.is_from && !node.filename && !node.is_program),
    }),
  ],

  ExplainStmt(node, context) {
    const analyze = list(node.options).map(option).filter((each) => each.option === 'analyze').at(-1);
    return [
      operation('explain', {
        analyze: Boolean(analyze) && !/^(false|off|0)$/i.test(analyze.value ?? ''),
        explained: context.want(node.query),
      }),
    ];
  },

  PrepareStmt: (node, context) => [
    operation('prepared', { verb: 'prepare', name: named(node.name), prepared: context.want(node.query) }),
  ],
  ExecuteStmt: (node) => [operation('prepared', { verb: 'execute', name: named(node.name) })],
  DeallocateStmt: (node) => [operation('prepared', { verb: 'deallocate', name: maybe(node.name) })],

  CallStmt: (node, context) => [
    operation('call-routine', {
      routine: named(...node.funccall.funcname.map((each) => each.String.sval ?? each.String.str)),
      arguments: list(node.funccall.args).map((each) => expression(each, context)),
    }),
  ],
};

function where(node, context) {
  return node.whereClause?.CurrentOfExpr ? '{}' : node.whereClause && expression(node.whereClause, context);
}

function intoOf(node) {
  return node.intoClause ?? (node.larg && intoOf(node.larg));
}
