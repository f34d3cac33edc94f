// Small things that everything else reads out of the server's tree.

/** What the tree does not tell, so that it is not compared. */
export const ANY = Symbol('any');

/** The only key of a node, which is its type, and what it holds. */
export function typed(node) {
  const [type] = Object.keys(node ?? {});
  return [type, node?.[type] ?? {}];
}

export const list = (value) => value ?? [];

/** The text of a String node; versions spell it differently. */
export function text(node) {
  return node?.String ? (node.String.sval ?? node.String.str ?? '') : undefined;
}

export const texts = (nodes) => list(nodes).map(text);

/** Parts joined by dots, those that hold a dot in quotes. */
export function joined(parts) {
  return parts.map((part) => (part.includes('.') ? JSON.stringify(part) : part)).join('.');
}

/** A name whose place is not in the tree. */
export function named(...parts) {
  return { name: joined(parts.filter((part) => part !== undefined && part !== '')), at: ANY };
}

export const namedByList = (node) => named(...texts(node?.List ? node.List.items : node));

/** A name the tree may leave out. */
export const maybe = (part) => (part === undefined || part === '' ? undefined : named(part));

export function relation(rangeVar, context) {
  const name = joined([rangeVar.catalogname, rangeVar.schemaname, rangeVar.relname].filter((part) => part));
  return { name, at: context.at(rangeVar.location) };
}

export const cascade = (node) => node.behavior === 'DROP_CASCADE';

/** An operation: its own place is not in the tree. */
export const operation = (kind, fields) => ({ kind, at: ANY, ...fields });

export function role(spec, context) {
  const special = {
    ROLESPEC_PUBLIC: 'public',
    ROLESPEC_CURRENT_ROLE: 'current_role',
    ROLESPEC_CURRENT_USER: 'current_user',
    ROLESPEC_SESSION_USER: 'session_user',
  };
  const node = spec.RoleSpec ?? spec;
  return { name: special[node.roletype] ?? node.rolename, at: context.at(node.location) };
}

export const roles = (specs, context) => list(specs).map((spec) => role(spec, context));

const KINDS = {
  OBJECT_ACCESS_METHOD: 'access_method',
  OBJECT_DOMCONSTRAINT: 'constraint',
  OBJECT_FDW: 'foreign_data_wrapper',
  OBJECT_FOREIGN_SERVER: 'server',
  OBJECT_LARGEOBJECT: 'large_object',
  OBJECT_MATVIEW: 'materialized_view',
  OBJECT_OPCLASS: 'operator_class',
  OBJECT_OPFAMILY: 'operator_family',
  OBJECT_PARAMETER_ACL: 'parameter',
  OBJECT_STATISTIC_EXT: 'statistics',
  OBJECT_TABCONSTRAINT: 'constraint',
  OBJECT_TSCONFIGURATION: 'text_search_configuration',
  OBJECT_TSDICTIONARY: 'text_search_dictionary',
  OBJECT_TSPARSER: 'text_search_parser',
  OBJECT_TSTEMPLATE: 'text_search_template',
};

/** The server's kind of object in schemalint's word. */
export const kindOf = (objectType) => KINDS[objectType] ?? objectType.replace('OBJECT_', '').toLowerCase();

export const id = (kind) => kind.replaceAll('_', '-');
