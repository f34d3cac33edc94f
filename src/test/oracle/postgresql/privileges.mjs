// GRANT, REVOKE and ALTER DEFAULT PRIVILEGES.

import { find, optionValue } from './options.mjs';
import { ANY, cascade, kindOf, list, named, operation, relation, roles, text, texts, typed } from './tree.mjs';
import { typeAsName } from './types.mjs';

function target(node, objtype, context) {
  const [type, value] = typed(node);
  switch (type) {
    case 'RangeVar':
      return relation(value, context);
    case 'String':
      return node.String && objtype === 'parameter' ? { name: ANY, at: ANY } : named(text(node));
    case 'List':
      return named(...texts(value.items));
    case 'ObjectWithArgs':
      return named(...texts(value.objname));
    case 'TypeName':
      return typeAsName(value);
    default:
      return ANY;
  }
}

function grant(node, context) {
  const privileges = list(node.privileges).map((each) => each.AccessPriv.priv_name).filter((each) => each);
  const shared = {
    what: kindOf(node.objtype),
    privileges: privileges.map((each) => each.toUpperCase()),
    names: list(node.objects).map((each) => target(each, kindOf(node.objtype), context)),
    everyInSchema: node.targtype === 'ACL_TARGET_ALL_IN_SCHEMA',
    grantees: roles(node.grantees, context),
  };
  return node.is_grant
    ? operation('grant', { ...shared, grantOption: node.grant_option })
    : operation('revoke', { ...shared, cascade: cascade(node) });
}

export const statements = {
  GrantStmt: (node, context) => [grant(node, context)],

  GrantRoleStmt(node, context) {
    const shared = {
      what: 'role',
      privileges: [],
      names: list(node.granted_roles).map((each) => named(each.AccessPriv.priv_name)),
      grantees: roles(node.grantee_roles, context),
    };
    const admin = find(node.opt, 'admin');
    return [
      node.is_grant
        ? operation('grant', { ...shared, grantOption: node.admin_opt || optionValue(admin) === 'true' })
        : operation('revoke', { ...shared, cascade: cascade(node) }),
    ];
  },

  AlterDefaultPrivilegesStmt: (node, context) => [operation('alter-default-privileges', {
    roles: roles(find(node.options, 'roles')?.List.items, context),
    schemas: texts(find(node.options, 'schemas')?.List.items).map((each) => named(each)),
    change: { ...grant(node.action.GrantStmt ?? node.action, context), what: ANY },
  })],
};
