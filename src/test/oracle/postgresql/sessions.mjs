// Statements about the session, its transactions and its upkeep, and settings that later sessions begin with.

import { find, option, options, optionValue } from './options.mjs';
import { query } from './queries.mjs';
import { ANY, id, kindOf, list, maybe, named, operation, relation, role, roles, texts } from './tree.mjs';
import { constant } from './types.mjs';

const values = (node) => list(node.args).map((each) => (each.A_Const ? constant(each.A_Const).toLowerCase() : ANY));

function set(node) {
  const name = node.name?.toLowerCase() === 'timezone' ? 'timezone' : node.name;
  switch (node.kind) {
    case 'VAR_RESET':
      return operation('reset-setting', { name: node.name });
    case 'VAR_RESET_ALL':
      return operation('reset-setting', {});
    case 'VAR_SET_MULTI':
      return node.name === 'TRANSACTION SNAPSHOT'
        ? operation('set-transaction', { modes: ANY, session: false })
        : operation('set-transaction', { modes: modes(node.args), session: node.name === 'SESSION CHARACTERISTICS' });
    default: {
      if (node.name === 'role' || node.name === 'session_authorization') {
        return operation('set-role', { role: roleValue(node), local: node.is_local });
      }
      return operation('set-setting', { name, values: node.kind === 'VAR_SET_VALUE' ? values(node) : [], local: node.is_local });
    }
  }
}

function roleValue(node) {
  const [argument] = node.kind === 'VAR_SET_VALUE' ? list(node.args) : [];
  const value = argument?.A_Const && constant(argument.A_Const);
  return value === 'none' || value === undefined ? ANY : named(value);
}

function modes(nodes) {
  return list(nodes).map((node) => {
    const { defname, arg } = node.DefElem;
    const value = optionValue(arg);
    const on = value === 'true' || value === '1';
    switch (defname) {
      case 'transaction_isolation':
        return `isolation level ${value}`;
      case 'transaction_read_only':
        return on ? 'read only' : 'read write';
      default:
        return on ? 'deferrable' : 'not deferrable';
    }
  });
}

function setting(what, name, node) {
  const shown = node.kind === 'VAR_RESET_ALL' ? 'all' : node.name;
  return operation('set-object-setting', {
    what, name, setting: shown, values: node.kind === 'VAR_SET_VALUE' ? values(node) : ANY,
  });
}

const TRANSACTIONS = {
  TRANS_STMT_BEGIN: (node) => operation('begin-transaction', { modes: modes(node.options) }),
  TRANS_STMT_START: (node) => operation('begin-transaction', { modes: modes(node.options) }),
  TRANS_STMT_COMMIT: (node) => operation('commit-transaction', { chain: node.chain }),
  TRANS_STMT_ROLLBACK: (node) => operation('rollback-transaction', { chain: node.chain }),
  TRANS_STMT_SAVEPOINT: (node) => operation('savepoint', { name: named(node.savepoint_name) }),
  TRANS_STMT_RELEASE: (node) => operation('release-savepoint', { name: named(node.savepoint_name) }),
  TRANS_STMT_ROLLBACK_TO: (node) => operation('rollback-to-savepoint', { name: named(node.savepoint_name) }),
  TRANS_STMT_PREPARE: (node) => operation('two-phase', { verb: 'prepare transaction', id: node.gid }),
  TRANS_STMT_COMMIT_PREPARED: (node) => operation('two-phase', { verb: 'commit prepared', id: node.gid }),
  TRANS_STMT_ROLLBACK_PREPARED: (node) => operation('two-phase', { verb: 'rollback prepared', id: node.gid }),
};

const isOn = (node) => node !== undefined && !/^(false|off|0)$/i.test(optionValue(node) ?? '');

export const statements = {
  VariableSetStmt: (node) => [set(node)],
  VariableShowStmt: (node) => [operation('show-setting', { name: node.name === 'all' ? undefined : node.name })],
  DiscardStmt: (node) => [operation('discard', { what: ANY })],
  AlterSystemStmt: (node) => [setting('system', undefined, node.setstmt)],
  AlterRoleSetStmt: (node, context) => [setting('role', node.role && role(node.role, context), node.setstmt)],
  AlterDatabaseSetStmt: (node) => [setting('database', named(node.dbname), node.setstmt)],

  TransactionStmt: (node) => [TRANSACTIONS[node.kind](node)],
  ConstraintsSetStmt: (node, context) => [
    operation('set-constraints', {
      names: list(node.constraints).map((each) => relation(each.RangeVar, context)), deferred: node.deferred,
    }),
  ],

  VacuumStmt(node, context) {
    const tables = list(node.rels).map((each) => relation(each.VacuumRelation.relation, context));
    return [
      node.is_vacuumcmd
        ? operation('vacuum', { tables, full: node.options?.some((each) => each.DefElem.defname === 'full') && isFull(node), options: ANY })
        : operation('analyze', { tables }),
    ];
  },
  ClusterStmt: (node, context) => [
    operation('cluster', { table: node.relation && relation(node.relation, context), index: maybe(node.indexname) }),
  ],
  CheckPointStmt: () => [operation('checkpoint', {})],
  ReindexStmt: (node, context) => [
    operation('reindex', {
      what: node.kind.replace('REINDEX_OBJECT_', '').toLowerCase(),
      name: node.relation ? relation(node.relation, context) : maybe(node.name),
      concurrently: node.params ? node.params.some((each) => each.DefElem.defname === 'concurrently' && isOn(each.DefElem.arg ?? {})) : node.concurrent,
      options: ANY,
    }),
  ],

  ListenStmt: () => [operation('listen', { verb: 'listen' })],
  NotifyStmt: () => [operation('notify', { verb: 'notify' })],
  UnlistenStmt: () => [operation('unlisten', { verb: 'unlisten' })],
  ClosePortalStmt: () => [operation('close', { verb: 'close' })],
  LoadStmt: () => [operation('load', { verb: 'load' })],
  FetchStmt: (node) => [operation(node.ismove ? 'move' : 'fetch', { verb: node.ismove ? 'move' : 'fetch' })],
  DeclareCursorStmt: (node, context) => [
    operation('declare', { verb: 'declare' }), operation('select', { query: query(node.query, context) }),
  ],
};

function isFull(node) {
  return node.options.filter((each) => each.DefElem.defname === 'full').some((each) => isOn(each.DefElem.arg ?? {}));
}
