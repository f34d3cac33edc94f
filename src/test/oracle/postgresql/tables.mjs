// CREATE and ALTER of tables and of what else has rows or is built on them.

import { column, constraint, key } from './constraints.mjs';
import { expression } from './expressions.mjs';
import { options, optionNames, sequenceOption } from './options.mjs';
import { query } from './queries.mjs';
import { ANY, cascade, kindOf, list, maybe, named, namedByList, operation, relation, role, text, texts, typed } from './tree.mjs';
import { typeName } from './types.mjs';

const PERSISTENCE = { p: 'permanent', u: 'unlogged', t: 'temporary' };

export const statements = {
  CreateStmt: (node, context) => [operation('create-table', table(node, 'table', context))],

  CreateForeignTableStmt(node, context) {
    const foreign = table(node.base ?? node.baseStmt, 'foreign_table', context);
    return [operation('create-table', { ...foreign, options: options(node.options) })];
  },

  CreateTableAsStmt(node, context) {
    const into = node.into;
    const shared = {
      ifNotExists: node.if_not_exists, columns: texts(into.colNames).map((each) => named(each)), withData: !into.skipData,
    };
    if ((node.objtype ?? node.relkind) === 'OBJECT_MATVIEW') {
      const view = { view: relation(into.rel, context), query: query(node.query, context), ...shared };
      return [operation('create-materialized-view', view)];
    }
    return [
      operation('create-table-as', {
        table: relation(into.rel, context),
        persistence: PERSISTENCE[into.rel.relpersistence],
        query: node.query.ExecuteStmt ? undefined : query(node.query, context),
        ...shared,
      }),
    ];
  },

  ViewStmt: (node, context) => [
    operation('create-view', {
      view: relation(node.view, context),
      orReplace: node.replace,
      temporary: node.view.relpersistence === 't',
      columns: texts(node.aliases).map((each) => named(each)),
      options: options(node.options),
      query: query(node.query, context),
    }),
  ],

  RefreshMatViewStmt: (node, context) => [
    operation('refresh-materialized-view', {
      view: relation(node.relation, context), concurrently: node.concurrent, withData: !node.skipData,
    }),
  ],

  IndexStmt: (node, context) => [
    operation('create-index', {
      name: maybe(node.idxname),
      table: relation(node.relation, context),
      unique: node.unique,
      concurrently: node.concurrent,
      ifNotExists: node.if_not_exists,
      only: !node.relation.inh,
      method: node.accessMethod === 'btree' ? ANY : named(node.accessMethod),
      keys: list(node.indexParams).map((each) => key(each.IndexElem, context)),
      include: list(node.indexIncludingParams).filter((each) => each.IndexElem.name).map((each) => named(each.IndexElem.name)),
      nullsNotDistinct: node.nulls_not_distinct,
      options: options(node.options),
      tablespace: maybe(node.tableSpace),
      where: node.whereClause && expression(node.whereClause, context),
    }),
  ],

  AlterTableStmt(node, context) {
    const kind = kindOf(node.objtype ?? node.relkind);
    if (kind === 'type') {
      return list(node.cmds).map((each) => attribute(each.AlterTableCmd, relation(node.relation, context), context));
    }
    const on = {
      kind, name: relation(node.relation, context), ifExists: node.missing_ok, only: !node.relation.inh,
    };
    return list(node.cmds).map((each) => action(each.AlterTableCmd, on, context));
  },

  CreateSeqStmt: (node, context) => [
    operation('create-sequence', {
      sequence: relation(node.sequence, context), temporary: node.sequence.relpersistence === 't',
      ifNotExists: node.if_not_exists,
      options: [
        ...list(node.options).map(sequenceOption),
      ],
    }),
  ],

  AlterSeqStmt: (node, context) => [
    operation('alter-sequence', {
      sequence: relation(node.sequence, context), ifExists: node.missing_ok, options: list(node.options).map(sequenceOption),
    }),
  ],

  TruncateStmt: (node, context) => [
    operation('truncate', {
      tables: list(node.relations).map((each) => relation(each.RangeVar, context)),
      only: withoutChildren(node, context),
      restartIdentity: node.restart_seqs,
      cascade: cascade(node),
    }),
  ],

  LockStmt: (node, context) => [
    operation('lock-table', {
      tables: list(node.relations).map((each) => relation(each.RangeVar, context)),
      only: withoutChildren(node, context),
      mode: MODES[node.mode],
      noWait: node.nowait,
    }),
  ],
};

const MODES = [
  '', 'AccessShare', 'RowShare', 'RowExclusive', 'ShareUpdateExclusive', 'Share', 'ShareRowExclusive', 'Exclusive',
  'AccessExclusive',
];

/** The words of LIKE in the order of the server's bits, of which version 13 has one less. */
const LIKE = ['COMMENTS', 'COMPRESSION', 'CONSTRAINTS', 'DEFAULTS', 'GENERATED', 'IDENTITY', 'INDEXES', 'STATISTICS', 'STORAGE'];

const ALL = 0x7fffffff;

/** What LIKE takes over, whatever it was made of: a list of words, sorted. */
export function taken(including, excluding) {
  const words = new Set();
  including.forEach((word) => (word === 'ALL' ? LIKE : [word]).forEach((each) => words.add(each)));
  excluding.forEach((word) => (word === 'ALL' ? LIKE : [word]).forEach((each) => words.delete(each)));
  return [...words].sort();
}

function table(node, what, context) {
  const elements = list(node.tableElts).map(typed);
  const of = (type) => elements.filter(([each]) => each === type).map(([, value]) => value);
  const parents = list(node.inhRelations).map((each) => relation(each.RangeVar, context));
  return {
    table: relation(node.relation, context),
    what,
    persistence: PERSISTENCE[node.relation.relpersistence],
    ifNotExists: node.if_not_exists,
    columns: of('ColumnDef').map((each) => column(each, context)),
    constraints: of('Constraint').map((each) => constraint(each, context)),
    likes: of('TableLikeClause').map((each) => ({
      table: relation(each.relation, context),
      taken: likeWords(each.options ?? 0, context.version).sort(),
    })),
    inherits: node.partbound ? [] : parents,
    partitionOf: node.partbound && { parent: parents[0], bound: bound(node.partbound, context) },
    partitionBy: node.partspec && partitionBy(node.partspec, context),
    ofType: node.ofTypename && namedByList(node.ofTypename.names),
    accessMethod: maybe(node.accessMethod),
    options: options(node.options),
  };
}

function likeWords(bits, version) {
  const words = version > 13 ? LIKE : LIKE.filter((word) => word !== 'COMPRESSION');
  return bits === ALL ? LIKE.slice() : words.filter((word, i) => (bits >> i) & 1);
}

const STRATEGIES = { PARTITION_STRATEGY_LIST: 'list', PARTITION_STRATEGY_RANGE: 'range', PARTITION_STRATEGY_HASH: 'hash' };

function partitionBy(node, context) {
  return {
    method: STRATEGIES[node.strategy] ?? node.strategy,
    keys: list(node.partParams).map((each) => key(each.PartitionElem, context)),
  };
}

function bound(node, context) {
  const values = (nodes) => list(nodes).map((each) => edge(each, context));
  if (node.is_default) {
    return { is: 'Default' };
  }
  switch (node.strategy) {
    case 'l':
      return { is: 'In', values: values(node.listdatums) };
    case 'r':
      return { is: 'Range', from: values(node.lowerdatums), to: values(node.upperdatums) };
    default:
      return { is: 'Hash', modulus: node.modulus ?? 0, remainder: node.remainder ?? 0 };
  }
}

const edge = (node, context) => expression(node, context);

function attribute(command, type, context) {
  const name = (node) => ({ name: node.colname, at: context.at(node.location) });
  const shared = { type, cascade: cascade(command) };
  const definition = command.def?.ColumnDef;
  switch (command.subtype) {
    case 'AT_AddColumn':
      return operation('add-attribute', {
        ...shared, attribute: name(definition), attributeType: typeName(definition.typeName, context),
      });
    case 'AT_DropColumn':
      return operation('drop-attribute', { ...shared, attribute: named(command.name), ifExists: command.missing_ok });
    case 'AT_AlterColumnType':
      return operation('alter-attribute', {
        ...shared, attribute: named(command.name), attributeType: typeName(definition.typeName, context),
      });
    default:
      return operation(`unknown ${command.subtype}`, {});
  }
}

function action(command, on, context) {
  const subtype = command.subtype.replace('AT_', '');
  const columnNamed = command.name === undefined ? undefined : named(command.name);
  const onColumn = (kind, fields) => operation(kind, { on, column: columnNamed, ...fields });
  const ofTable = (kind, fields) => operation(kind, { on, ...fields });
  const index = on.kind === 'index';
  switch (subtype) {
    case 'AddColumn': {
      const definition = column(command.def.ColumnDef, context);
      return ofTable('add-column', { definition, ifNotExists: command.missing_ok });
    }
    case 'DropColumn':
      return onColumn('drop-column', { ifExists: command.missing_ok, cascade: cascade(command) });
    case 'AlterColumnType': {
      const { typeName: type, collClause, raw_default: using } = command.def.ColumnDef;
      return onColumn('alter-column-type', {
        type: typeName(type, context),
        collation: collClause && namedByList(collClause.collname),
        using: using && expression(using, context),
      });
    }
    case 'ColumnDefault':
      return command.def ? onColumn('set-default', { value: expression(command.def, context) }) : onColumn('drop-default');
    case 'SetNotNull':
      return onColumn('set-not-null');
    case 'DropNotNull':
      return onColumn('drop-not-null');
    case 'SetExpression':
      return onColumn('set-expression', { expression: expression(command.def, context) });
    case 'DropExpression':
      return onColumn('drop-expression', { ifExists: command.missing_ok });
    case 'SetStatistics': {
      const target = command.def && Number(command.def.Integer.ival ?? 0);
      return command.num
        ? ofTable('set-index-statistics', { column: String(command.num) })
        : onColumn('set-statistics', { target });
    }
    case 'SetOptions':
    case 'AlterColumnGenericOptions':
      return onColumn('set-column-options', { options: options(command.def.List?.items ?? command.def) });
    case 'ResetOptions':
      return onColumn('reset-column-options', { names: optionNames(command.def.List.items) });
    case 'SetStorage':
      return onColumn('set-storage', { storage: text(command.def).toUpperCase() });
    case 'SetCompression':
      return onColumn('set-compression', { method: text(command.def).toLowerCase() });
    case 'AddIdentity':
      return onColumn('add-identity', { always: command.def.Constraint.generated_when === 'a' });
    case 'SetIdentity':
      return onColumn('alter-identity');
    case 'DropIdentity':
      return onColumn('drop-identity', { ifExists: command.missing_ok });
    case 'AddConstraint':
      return ofTable('add-constraint', { constraint: constraint(command.def.Constraint, context) });
    case 'AlterConstraint':
      return alterConstraint(command.def, on);
    case 'ValidateConstraint':
      return ofTable('validate-constraint', { name: columnNamed });
    case 'DropConstraint':
      return ofTable('drop-constraint', { name: columnNamed, ifExists: command.missing_ok, cascade: cascade(command) });
    case 'ChangeOwner':
      return ofTable('change-table-owner', { owner: role(command.newowner, context) });
    case 'ClusterOn':
      return ofTable('cluster-on', { index: columnNamed });
    case 'DropCluster':
      return ofTable('set-without-cluster');
    case 'SetLogged':
      return ofTable('set-logged');
    case 'SetUnLogged':
      return ofTable('set-unlogged');
    case 'DropOids':
      return ofTable('set-without-oids');
    case 'SetAccessMethod':
      return ofTable('set-access-method', { method: columnNamed });
    case 'SetTableSpace':
      return ofTable(index ? 'set-index-tablespace' : 'set-tablespace', { tablespace: columnNamed });
    case 'SetRelOptions':
      return ofTable(index ? 'set-index-options' : 'set-table-options', { options: options(command.def.List.items) });
    case 'ResetRelOptions':
      return ofTable(index ? 'reset-index-options' : 'reset-table-options', { names: optionNames(command.def.List.items) });
    case 'AddInherit':
      return ofTable('inherit', { parent: relation(command.def.RangeVar, context) });
    case 'DropInherit':
      return ofTable('no-inherit', { parent: relation(command.def.RangeVar, context) });
    case 'AddOf':
      return ofTable('set-of-type', { type: namedByList(command.def.TypeName.names) });
    case 'DropOf':
      return ofTable('set-not-of-type');
    case 'ReplicaIdentity':
      return replicaIdentity(command.def.ReplicaIdentityStmt, on);
    case 'GenericOptions':
      return ofTable('set-foreign-options', { options: options(command.def.List?.items ?? command.def) });
    case 'AttachPartition':
    case 'DetachPartition':
    case 'DetachPartitionFinalize':
      return partition(subtype, command.def.PartitionCmd, on, context);
    case 'EnableRowSecurity':
      return ofTable('set-row-security', { state: 'enable' });
    case 'DisableRowSecurity':
      return ofTable('set-row-security', { state: 'disable' });
    case 'ForceRowSecurity':
      return ofTable('set-row-security', { state: 'force' });
    case 'NoForceRowSecurity':
      return ofTable('set-row-security', { state: 'no_force' });
    default:
      return toggle(subtype, columnNamed, on);
  }
}

const withoutChildren = (node, context) =>
  list(node.relations).filter((each) => !each.RangeVar.inh).map((each) => relation(each.RangeVar, context));

function toggle(subtype, name, on) {
  const [, enable, firing, what] = subtype.match(/^(Enable|Disable)(Always|Replica)?(Trig|Rule)/) ?? [];
  if (!what) {
    return operation(`unknown ${subtype}`, {});
  }
  const kind = what === 'Trig' ? 'toggle-trigger' : 'toggle-rule';
  const whole = what === 'Trig' ? { internal: subtype.endsWith('TrigAll') } : {};
  return operation(kind, { on, enable: enable === 'Enable', name, ...whole, firing: firing?.toLowerCase() ?? 'origin' });
}

function alterConstraint(definition, on) {
  const node = definition.Constraint ?? definition.ATAlterConstraint;
  return operation('alter-constraint', {
    on, name: named(node.conname), deferrable: ANY, initiallyDeferred: ANY, enforced: ANY, inherit: ANY,
  });
}

function replicaIdentity(node, on) {
  const identity = { n: 'NOTHING', f: 'FULL', d: 'DEFAULT', i: 'INDEX' }[node.identity_type];
  return operation('set-replica-identity', { on, identity, index: maybe(node.name) });
}

function partition(subtype, command, on, context) {
  const name = relation(command.name, context);
  if (subtype === 'AttachPartition') {
    return on.kind === 'index'
      ? operation('attach-index-partition', { on, partition: name })
      : operation('attach-partition', { on, partition: name, bound: bound(command.bound, context) });
  }
  return operation('detach-partition', {
    on, partition: name, concurrently: command.concurrent, finishing: subtype === 'DetachPartitionFinalize',
  });
}
