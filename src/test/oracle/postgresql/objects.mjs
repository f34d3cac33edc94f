// Objects that have a name and are created, altered, renamed, described and dropped like any other.

import { constraint, ofColumn } from './constraints.mjs';
import { expression } from './expressions.mjs';
import { find, options, optionValue } from './options.mjs';
import { signature } from './routines.mjs';
import { ANY, cascade, id, kindOf, list, maybe, named, namedByList, operation, relation, role, roles, text, texts, typed } from './tree.mjs';
import { typeAsName, typeName } from './types.mjs';

const RELATIONS = new Set(['table', 'index', 'view', 'materialized_view', 'sequence', 'foreign_table']);
const ON_TABLE = new Set(['trigger', 'rule', 'policy']);
const ROUTINES = new Set(['function', 'procedure', 'routine', 'aggregate']);

/** An object as statements name it: `name`, and the `table` it is on. */
function object(node, kind) {
  const [type, value] = typed(node);
  if (type === 'String') {
    return { name: named(text(node)) };
  }
  if (type === 'TypeName') {
    return { name: typeAsName(value) };
  }
  if (type === 'ObjectWithArgs') {
    // An operator's schema is not kept.
    const parts = texts(value.objname);
    return { name: named(...(kind === 'operator' ? parts.slice(-1) : parts)) };
  }
  if (type === 'List') {
    const parts = texts(value.items);
    if (ON_TABLE.has(kind) || kind === 'constraint' && parts.every((part) => part !== undefined)) {
      return { name: named(parts.at(-1)), table: named(...parts.slice(0, -1)) };
    }
    if (kind === 'operator_class' || kind === 'operator_family') {
      return { name: named(...parts.slice(1)) };
    }
    if (kind === 'column') {
      return { name: named(...parts), table: named(...parts.slice(0, -1)) };
    }
    if (kind === 'constraint') {
      return { name: named(parts.at(-1)) };
    }
    return parts.some((part) => part === undefined) ? { name: ANY } : { name: named(...parts) };
  }
  return { name: ANY };
}

const PLAINLY_NAMED = {
  CreateEventTrigStmt: ['event_trigger', 'trigname'],
  CreateSubscriptionStmt: ['subscription', 'subname'],
  CreateFdwStmt: ['foreign_data_wrapper', 'fdwname'],
  CreateForeignServerStmt: ['server', 'servername', 'if_not_exists'],
  CreatedbStmt: ['database', 'dbname'],
  CreateTableSpaceStmt: ['tablespace', 'tablespacename'],
  CreateAmStmt: ['access_method', 'amname'],
  CreatePLangStmt: ['language', 'plname'],
};

const ALTERED = {
  AlterSubscriptionStmt: ['subscription', 'subname'],
  AlterFdwStmt: ['foreign_data_wrapper', 'fdwname'],
  AlterForeignServerStmt: ['server', 'servername'],
  AlterDatabaseStmt: ['database', 'dbname'],
  AlterDatabaseRefreshCollStmt: ['database', 'dbname'],
  AlterTableSpaceOptionsStmt: ['tablespace', 'tablespacename'],
  AlterExtensionStmt: ['extension', 'extname'],
  AlterExtensionContentsStmt: ['extension', 'extname'],
  AlterEventTrigStmt: ['event_trigger', 'trigname'],
};

/** Version 13 has no node of its own for what statistics are of. */
function ofStatistics({ StatsElem: element, ...older }, context) {
  if (!element) {
    return expression(older, context);
  }
  return element.name ? `:${element.name}` : expression(element.expr, context);
}

/** How much is published is spelled in a different way by each version: only whether anything is. */
const published = (node) =>
  (node.pubobjects?.length || node.tables?.length || node.for_all_tables || node.for_all_sequences ? ANY : undefined);

const CHANGES = {
  AP_AddObjects: 'add', AP_DropObjects: 'drop', AP_SetObjects: 'set', DEFELEM_ADD: 'add', DEFELEM_DROP: 'drop',
};

const changeOf = (node) => (published(node) ? CHANGES[node.action ?? node.tableAction] ?? 'set' : 'set');

const created = (what, name, fields) =>
  operation(`create-${id(what)}`, { what, name, options: ANY, ifNotExists: false, orReplace: false, ...fields });

const altered = (what, name, fields) => operation(`alter-${id(what)}`, { what, name, options: ANY, ...fields });

export const statements = {
  // CREATE LANGUAGE without a handler creates the extension of that name.
  CreateExtensionStmt: (node) => [
    operation(ANY, { what: ANY, name: named(node.extname), options: ANY, ifNotExists: node.if_not_exists, orReplace: ANY }),
  ],
  CreateSchemaStmt: (node, context) => [
    created('schema', node.schemaname ? named(node.schemaname) : ANY, { ifNotExists: node.if_not_exists }),
    ...list(node.schemaElts).flatMap((each) => context.want(each)),
  ],
  CreateRoleStmt: (node) => {
    const what = node.stmt_type.replace('ROLESTMT_', '').toLowerCase();
    return [created(what, named(node.role))];
  },
  CreateConversionStmt: (node) => [created('conversion', namedByList(node.conversion_name))],
  CreateCastStmt: () => [created('cast', ANY)],
  CreateTransformStmt: (node) => [created('transform', ANY, { orReplace: node.replace })],
  CreateOpClassStmt: (node) => [created('operator_class', namedByList(node.opclassname))],
  CreateOpFamilyStmt: (node) => [created('operator_family', namedByList(node.opfamilyname))],
  CreateUserMappingStmt: (node, context) => [
    created('user_mapping', role(node.user, context), { ifNotExists: node.if_not_exists }),
  ],
  CreatePublicationStmt: (node) => [
    operation('create-publication', { name: named(node.pubname), published: published(node), options: ANY }),
  ],
  AlterPublicationStmt: (node) => [
    operation('alter-publication', {
      name: named(node.pubname), change: changeOf(node), published: published(node), options: ANY,
    }),
  ],
  CreateStatsStmt: (node, context) => [
    operation('create-statistics', {
      name: node.defnames ? namedByList(node.defnames) : undefined,
      ifNotExists: node.if_not_exists,
      kinds: texts(node.stat_types),
      values: list(node.exprs).map((each) => ofStatistics(each, context)),
      table: relation(node.relations[0].RangeVar, context),
    }),
  ],

  AlterRoleStmt: (node, context) => [altered('role', role(node.role, context))],
  AlterUserMappingStmt: () => [altered('user_mapping', ANY)],
  AlterStatsStmt: (node) => [altered('statistics', namedByList(node.defnames))],
  AlterOpFamilyStmt: (node) => [altered('operator_family', namedByList(node.opfamilyname))],
  AlterOperatorStmt: (node) => [altered('operator', named(texts(node.opername.objname).at(-1)))],
  AlterTSDictionaryStmt: (node) => [altered('text_search_dictionary', namedByList(node.dictname))],
  AlterTSConfigurationStmt: (node) => [altered('text_search_configuration', namedByList(node.cfgname))],
  AlterCollationStmt: (node) => [altered('collation', namedByList(node.collname))],
  ImportForeignSchemaStmt: (node) => [altered('schema', named(node.local_schema))],

  DefineStmt(node) {
    const kind = kindOf(node.kind);
    if (kind === 'type') {
      return [operation('create-base-type', { type: namedByList(node.defnames), options: ANY })];
    }
    const parts = texts(node.defnames);
    const name = kind === 'operator' ? named(parts.at(-1)) : named(...parts);
    return [created(kind, name, { ifNotExists: node.if_not_exists, orReplace: node.replace })];
  },

  DropRoleStmt: (node, context) => [
    operation('drop-role', { what: 'role', names: roles(node.roles, context), ifExists: node.missing_ok }),
  ],
  DropdbStmt: (node) => [
    operation('drop-database', { what: 'database', names: [named(node.dbname)], ifExists: node.missing_ok }),
  ],
  DropTableSpaceStmt: (node) => [
    operation('drop-tablespace', { what: 'tablespace', names: [named(node.tablespacename)], ifExists: node.missing_ok }),
  ],
  DropSubscriptionStmt: (node) => [
    operation('drop-subscription', {
      what: 'subscription', names: [named(node.subname)], ifExists: node.missing_ok, cascade: cascade(node),
    }),
  ],
  DropUserMappingStmt: (node) => [operation('drop-user-mapping', { what: 'user_mapping', names: ANY, ifExists: node.missing_ok })],
  DropOwnedStmt: (node, context) => [operation('owned-objects', { drop: true, roles: roles(node.roles, context) })],
  ReassignOwnedStmt: (node, context) => [operation('owned-objects', { drop: false, roles: roles(node.roles, context) })],

  DropStmt(node, context) {
    const what = kindOf(node.removeType);
    const found = list(node.objects).map((each) => object(each, what));
    const names = found.map((each) => each.name);
    const shared = { ifExists: node.missing_ok, cascade: cascade(node) };
    if (what === 'index') {
      return [operation('drop-index', { indexes: names, concurrently: node.concurrent, ...shared })];
    }
    if (what === 'table' || what === 'foreign_table') {
      return [operation('drop-table', { what, tables: names, ...shared })];
    }
    if (what === 'view' || what === 'materialized_view') {
      return [operation(`drop-${id(what)}`, { what, views: names, ...shared })];
    }
    if (ON_TABLE.has(what)) {
      const { name, table } = found[0];
      return [operation(`drop-${id(what)}`, { name, table, ifExists: shared.ifExists, cascade: what === 'policy' ? ANY : shared.cascade })];
    }
    if (ROUTINES.has(what)) {
      return [operation(`drop-${id(what)}`, {
        what, routines: node.objects.map((each) => signature(each.ObjectWithArgs, context)), ...shared,
      })];
    }
    return [operation(`drop-${id(what)}`, { what, names, ...shared })];
  },

  RenameStmt: (node, context) => [rename(node, context)],

  AlterObjectSchemaStmt(node, context) {
    const what = kindOf(node.objectType);
    const schema = named(node.newschema);
    if (RELATIONS.has(what)) {
      return [operation('set-table-schema', { on: on(what, node, context), schema })];
    }
    return [operation('set-object-schema', { what, name: object(node.object, what).name, schema })];
  },

  AlterOwnerStmt: (node, context) => {
    const what = kindOf(node.objectType);
    return [operation('change-owner', { what, name: object(node.object, what).name, owner: role(node.newowner, context) })];
  },

  AlterObjectDependsStmt(node, context) {
    const what = kindOf(node.objectType);
    const name = ON_TABLE.has(what) ? named(texts(node.object.List.items).at(-1))
      : node.relation ? relation(node.relation, context) : object(node.object, what).name;
    return [operation('depend-on-extension', {
      what, name, table: ON_TABLE.has(what) ? relation(node.relation, context) : undefined,
      extension: named(text(node.extname.String ? node.extname : { String: node.extname })), depends: !node.remove,
    })];
  },

  AlterTableMoveAllStmt: (node, context) => [
    operation('move-all-in-tablespace', {
      what: kindOf(node.objtype), from: named(node.orig_tablespacename), owners: roles(node.roles, context),
      to: named(node.new_tablespacename), noWait: node.nowait,
    }),
  ],

  CommentStmt(node) {
    const what = kindOf(node.objtype);
    const { name, table } = object(node.object, what);
    const onTable = what === 'column' || ON_TABLE.has(what) || node.objtype === 'OBJECT_TABCONSTRAINT';
    const isTable = RELATIONS.has(what) && what !== 'index';
    return [operation('comment', { what, name, table: isTable ? name : onTable ? table : undefined, text: node.comment })];
  },
  SecLabelStmt: (node) => {
    const what = kindOf(node.objtype);
    return [operation('security-label', { what, name: object(node.object, what).name })];
  },

  CreateEnumStmt: (node) => [operation('create-enum', { type: namedByList(node.typeName), labels: texts(node.vals) })],
  CompositeTypeStmt: (node, context) => [
    operation('create-composite-type', {
      type: relation(node.typevar, context),
      attributes: list(node.coldeflist).map(({ ColumnDef: each }) => ({
        name: { name: each.colname, at: context.at(each.location) },
        at: context.at(each.location),
        type: typeName(each.typeName, context),
        collation: each.collClause && namedByList(each.collClause.collname),
      })),
    }),
  ],
  CreateRangeStmt: (node) => [operation('create-range-type', { type: namedByList(node.typeName), options: options(node.params) })],
  AlterEnumStmt(node) {
    const type = namedByList(node.typeName);
    if (node.oldVal !== undefined) {
      return [operation('rename-enum-value', { type, value: node.oldVal, to: node.newVal })];
    }
    const neighbour = node.newValNeighbor;
    return [operation('add-enum-value', {
      type, value: node.newVal, ifNotExists: node.skipIfNewValExists,
      before: node.newValIsAfter ? undefined : neighbour, after: node.newValIsAfter ? neighbour : undefined,
    })];
  },
  AlterTypeStmt: (node) => [operation('set-type-options', { type: namedByList(node.typeName), options: ANY })],

  CreateDomainStmt(node, context) {
    const domain = namedByList(node.domainname);
    const constraints = list(node.constraints).map((each) => each.Constraint);
    const given = constraints.find((each) => each.contype === 'CONSTR_DEFAULT');
    return [operation('create-domain', {
      domain, type: typeName(node.typeName, context), defaultValue: given && expression(given.raw_expr, context),
      collation: node.collClause && namedByList(node.collClause.collname),
      constraints: ofColumn(constraints, [named(texts(node.domainname).at(-1))], context),
    })];
  },
  AlterDomainStmt(node, context) {
    const domain = namedByList(node.typeName);
    const name = maybe(node.name);
    switch (node.subtype) {
      case 'T':
      case 'AD_AlterDefault':
        return [node.def ? operation('set-domain-default', { domain, value: expression(node.def, context) })
          : operation('drop-domain-default', { domain })];
      case 'N':
        return [operation('drop-domain-not-null', { domain })];
      case 'O':
        return [operation('set-domain-not-null', { domain })];
      case 'C':
        return [operation('add-domain-constraint', { domain, constraint: constraint(node.def.Constraint, context) })];
      case 'X':
        return [operation('drop-domain-constraint', { domain, name, ifExists: node.missing_ok, cascade: cascade(node) })];
      default:
        return [operation('validate-domain-constraint', { domain, name })];
    }
  },
};

for (const [type, [what, field, guard]] of Object.entries(PLAINLY_NAMED)) {
  statements[type] = (node) => [
    created(what, named(node[field]), { ifNotExists: guard && node[guard], orReplace: node.replace }),
  ];
}
for (const [type, [what, field]] of Object.entries(ALTERED)) {
  statements[type] = (node) => [altered(what, named(node[field]))];
}

function on(kind, node, context) {
  return { kind, name: relation(node.relation, context), ifExists: node.missing_ok, only: !node.relation.inh };
}

function rename(node, context) {
  const what = kindOf(node.renameType);
  const to = named(node.newname);
  const name = maybe(node.subname);
  if (RELATIONS.has(what)) {
    return operation(what === 'index' ? 'rename-index' : 'rename-table', { on: on(what, node, context), to });
  }
  if (what === 'column') {
    return operation('rename-column', { on: on(kindOf(node.relationType), node, context), column: name, to });
  }
  if (node.renameType === 'OBJECT_TABCONSTRAINT') {
    return operation('rename-constraint', { on: on('table', node, context), name, to });
  }
  if (node.renameType === 'OBJECT_DOMCONSTRAINT') {
    return operation('rename-domain-constraint', { domain: object(node.object, 'domain').name, name, to });
  }
  if (what === 'attribute') {
    return operation('rename-attribute', { type: relation(node.relation, context), attribute: name, to, cascade: cascade(node) });
  }
  if (ON_TABLE.has(what)) {
    return operation(`rename-${what}`, { name, table: relation(node.relation, context), to });
  }
  const renamed = node.object ? object(node.object, what).name : name;
  return operation(`rename-${id(what)}`, { what, name: renamed, to });
}
