// Functions, procedures, triggers, policies, rules: what runs code or conditions when something else happens.

import { expression } from './expressions.mjs';
import { find, optionValue } from './options.mjs';
import { ANY, list, maybe, named, namedByList, operation, relation, roles, text, texts } from './tree.mjs';
import { typeName } from './types.mjs';

const NOT_GIVEN = new Set(['FUNC_PARAM_OUT', 'FUNC_PARAM_TABLE']);

export function signature(node, context) {
  const unspecified = node.args_unspecified;
  return {
    name: namedByList(node.objname),
    argumentTypes: unspecified ? undefined : list(node.objargs).map((each) => (each.TypeName ? typeName(each, context) : ANY)),
  };
}

function calling(node, parameters, context) {
  const given = parameters.filter((each) => !NOT_GIVEN.has(each.mode));
  const columns = parameters.filter((each) => each.mode === 'FUNC_PARAM_TABLE');
  const out = parameters.filter((each) => each.mode === 'FUNC_PARAM_OUT' || each.mode === 'FUNC_PARAM_INOUT');
  return {
    names: given.map((each) => each.name ?? ''),
    defaults: given.filter((each) => each.defexpr).length,
    many: Boolean(node.returnType?.setof) || columns.length > 0,
    back: [...columns, ...out].map((each) => typeName(each.argType, context)),
  };
}

const EVENTS = [[4, 'INSERT'], [8, 'DELETE'], [16, 'UPDATE'], [32, 'TRUNCATE']];

export const statements = {
  CreateFunctionStmt(node, context) {
    const parameters = list(node.parameters).map((each) => each.FunctionParameter);
    const code = find(node.options, 'as');
    const security = find(node.options, 'security');
    const volatility = find(node.options, 'volatility');
    const what = node.is_procedure ? 'procedure' : 'function';
    const language = find(node.options, 'language');
    return [operation(`create-${what}`, {
      what,
      name: namedByList(node.funcname),
      orReplace: node.replace,
      argumentTypes: parameters.filter((each) => !NOT_GIVEN.has(each.mode)).map((each) => typeName(each.argType, context)),
      calling: calling(node, parameters, context),
      returns: returns(node, parameters, context),
      language: language && optionValue(language).toLowerCase(),
      volatility: volatility && optionValue(volatility),
      securityDefiner: optionValue(security) === 'true' || optionValue(security) === '1',
      settings: ANY,
      body: code && node.sql_body ? ANY : code ? { text: text(code.List.items[0]) } : node.sql_body ? ANY : undefined,
    })];
  },

  AlterFunctionStmt: (node, context) => {
    const what = node.objtype.replace('OBJECT_', '').toLowerCase();
    return [operation(`alter-${what}`, { what, routine: signature(node.func, context), options: ANY })];
  },

  DoStmt(node) {
    const language = find(node.args, 'language');
    return [operation('run-block', {
      language: language ? optionValue(language) : 'plpgsql', body: { text: optionValue(find(node.args, 'as')) },
    })];
  },

  CreateTrigStmt: (node, context) => [operation('create-trigger', {
    name: named(node.trigname),
    table: relation(node.relation, context),
    orReplace: node.replace,
    constraint: node.isconstraint,
    timing: { 2: 'BEFORE', 64: 'INSTEAD OF' }[node.timing] ?? 'AFTER',
    events: EVENTS.filter(([bit]) => node.events & bit).map(([, word]) => word).sort(),
    updateColumns: texts(node.columns).map((each) => named(each)),
    forEachRow: node.row,
    when: node.whenClause && expression(node.whenClause, context),
    function: namedByList(node.funcname),
    referenced: node.constrrel && relation(node.constrrel, context),
  })],

  CreatePolicyStmt: (node, context) => [operation('create-policy', {
    name: named(node.policy_name),
    table: relation(node.table, context),
    permissive: node.permissive,
    command: node.cmd_name.toUpperCase(),
    ...policy(node, context),
  })],

  AlterPolicyStmt: (node, context) => [operation('alter-policy', {
    name: named(node.policy_name), table: relation(node.table, context), ...policy(node, context),
  })],

  RuleStmt: (node, context) => [operation('create-rule', {
    name: named(node.rulename),
    table: relation(node.relation, context),
    orReplace: node.replace,
    event: node.event.replace('CMD_', ''),
    instead: node.instead,
    where: node.whereClause && expression(node.whereClause, context),
    actions: list(node.actions).flatMap((each) => (each.List ? each.List.items : [each])).flatMap((each) => context.want(each)),
  })],
};

function returns(node, parameters, context) {
  if (parameters.some((each) => each.mode === 'FUNC_PARAM_TABLE')) {
    return { type: 'record', at: ANY };
  }
  return node.returnType && typeName(node.returnType, context);
}

function policy(node, context) {
  const said = list(node.roles).filter((each) => each.RoleSpec.location !== -1);
  return {
    roles: roles(said, context),
    using: node.qual && expression(node.qual, context),
    withCheck: node.with_check && expression(node.with_check, context),
  };
}
