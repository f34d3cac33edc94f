// Compares places: where operations and their clauses begin and end, with the tokens and locations the server gives.
// A location of the server's is the first byte of a node, or of its operator; what is inside a clause has its
// locations in the clause's span, and what is beside it has not.

import { list, typed } from './tree.mjs';

const CONSTRAINTS = {
  CONSTR_NOTNULL: 'not-null', CONSTR_DEFAULT: 'default', CONSTR_IDENTITY: 'generated', CONSTR_GENERATED: 'generated',
  CONSTR_PRIMARY: 'primary-key', CONSTR_UNIQUE: 'unique', CONSTR_CHECK: 'check', CONSTR_FOREIGN: 'references',
};

/** A column may say the same twice. */
const constraintOf = (clause) => (node, nth) =>
  list(node.constraints).map((each) => each.Constraint).filter((each) => CONSTRAINTS[each?.contype] === clause)[nth];

/** Clauses that are one word, under its own name. */
const WORDS = new Set(['cascade', 'concurrently', 'database', 'index', 'schema', 'system', 'unique', 'view']);

/** The node that a clause is the text of. */
const NODES = {
  ColumnDef: {
    type: (node) => node.typeName && { TypeName: node.typeName },
    ...Object.fromEntries([...new Set(Object.values(CONSTRAINTS))].map((clause) => [clause, constraintOf(clause)])),
  },
  InsertStmt: {
    columns: (node) => node.cols, values: (node) => node.selectStmt, query: (node) => node.selectStmt,
    'on conflict': (node) => node.onConflictClause,
  },
  UpdateStmt: { set: (node) => node.targetList, where: (node) => node.whereClause },
  DeleteStmt: { where: (node) => node.whereClause },
  IndexStmt: { columns: (node) => node.indexParams, where: (node) => node.whereClause, table: (node) => node.relation },
  ViewStmt: { query: (node) => node.query, name: (node) => node.view },
  CreateTableAsStmt: { name: (node) => node.into.rel },
  CreateStmt: { name: (node) => node.relation },
  AlterTableCmd: {
    default: (node) => node.subtype === 'AT_ColumnDefault' && node.def,
    using: (node) => node.subtype === 'AT_AlterColumnType' && node.def.ColumnDef.raw_default,
    type: (node) => node.subtype === 'AT_AlterColumnType' && { TypeName: node.def.ColumnDef.typeName },
    constraint: (node) => node.subtype === 'AT_AddConstraint' && node.def,
  },
  Constraint: { references: (node) => node.pktable },
  CreateTrigStmt: { table: (node) => node.relation },
};

/** What is wrong with the places in one statement; `context.at` turns the server's bytes into places in the file. */
export function placeDifferences(operations, statement, tokens, context) {
  const found = [...(tokens ? offTokens(operations, borders(tokens, context)) : []), ...otherWords(operations, context)];
  const [type, node] = typed(statement);
  if (type === 'AlterTableStmt' && list(node.cmds).length === operations.length) {
    apart(operations, node.cmds.map((each) => each.AlterTableCmd), context, found);
    operations.forEach((each, i) => check(each, 'AlterTableCmd', node.cmds[i].AlterTableCmd, context, found));
  } else if (operations.length === 1) {
    check(operations[0], type, node, context, found);
  }
  return found;
}

function borders(tokens, context) {
  return { starts: new Set(tokens.map(([start]) => context.at(start))), ends: new Set(tokens.map(([, end]) => context.at(end))) };
}

/** Whatever has a place begins where a token begins, and ends where one ends; strings with code in them are left alone. */
function offTokens(value, borders_, path = '') {
  if (value === null || typeof value !== 'object') {
    return [];
  }
  if (Array.isArray(value.span) && value.span.length === 2) {
    const [start, end] = value.span;
    if (start < end && !(borders_.starts.has(start) && borders_.ends.has(end))) {
      return [`${path}: ${start}-${end} is not where tokens begin and end`];
    }
  }
  return Object.entries(value)
    .filter(([key, inner]) => key !== 'body' && key !== 'statements' && inner?.name !== 'code')
    .flatMap(([key, inner]) => offTokens(inner, borders_, path ? `${path}.${key}` : key));
}

/** A clause that is a word stands where that word does. */
function otherWords(operations, context) {
  return operations
    .flatMap((operation) => operation.extent?.clauses ?? [])
    .filter((clause) => WORDS.has(clause.name))
    .map((clause) => [clause.name, context.text(clause.span)])
    .filter(([name, text]) => text.toLowerCase() !== name)
    .map(([name, text]) => `${name}: it is written ${text}`);
}

/** Each action's own text holds what is said of it, and nothing of the others. */
function apart(operations, commands, context, found) {
  operations.forEach((operation, i) => {
    commands.forEach((command, j) => {
      const inside = locations(command, context).filter((each) => within(operation.extent, each));
      const all = locations(command, context).length;
      if (inside.length !== (i === j ? all : 0)) {
        found.push(`[${i}]: ${shown(operation.extent)} holds ${inside.length} of ${all} places of action ${j}`);
      }
    });
  });
}

function check(value, type, node, context, found) {
    const seen = {};
  for (const clause of list(value.extent?.clauses)) {
    seen[clause.name] = (seen[clause.name] ?? -1) + 1;
    const part = NODES[type]?.[clause.name]?.(node, seen[clause.name]);
    if (!part) {
      continue;
    }
    const inside = locations(part, context);
    const beside = without(without(locations(node, context), inside), traits(node, context));
    const lost = inside.filter((each) => !within(clause, each));
    const strange = beside.filter((each) => within(clause, each));
    if (lost.length > 0 || strange.length > 0) {
      found.push(`${clause.name}: ${shown(clause)} lacks ${lost} and holds ${strange}`);
    }
    if (part.contype && clause.span[0] !== context.at(part.location)) {
      found.push(`${clause.name}: ${shown(clause)} does not begin at ${context.at(part.location)}`);
    }
  }
  const definitions = list(node.tableElts).map((each) => each.ColumnDef).filter(Boolean);
  if (Array.isArray(value.columns) && definitions.length === value.columns.length) {
    value.columns.forEach((each, i) => check(each, 'ColumnDef', definitions[i], context, found));
  }
  if (node.def?.ColumnDef && type === 'AlterTableCmd' && node.subtype === 'AT_AddColumn') {
    check(value, 'ColumnDef', node.def.ColumnDef, context, found);
  }
}

const within = ({ span }, place) => span[0] <= place && place < span[1];

const shown = ({ span }) => `${span[0]}-${span[1]}`;

/** DEFERRABLE and its like are nodes beside the constraint they are said of. */
function traits(node, context) {
  return list(node.constraints)
    .map((each) => each.Constraint)
    .filter((each) => each?.contype.startsWith('CONSTR_ATTR'))
    .map((each) => context.at(each.location));
}

/** Every location in a node, in order. */
function locations(node, context, found = []) {
  if (node === null || typeof node !== 'object') {
    return found;
  }
  for (const [key, inner] of Object.entries(node)) {
    if (key === 'location') {
      if (inner !== -1) {
        found.push(context.at(inner));
      }
    } else {
      locations(inner, context, found);
    }
  }
  return found.sort((a, b) => a - b);
}

/** What is in one list and not in the other; a place that both the clause and its neighbour have is the clause's. */
function without(all, inside) {
  const own = new Set(inside);
  return all.filter((each) => !own.has(each));
}
