// Data types as the server's tree has them.

import { ANY, list, text, typed } from './tree.mjs';

/** What the server only looks at later. */
const SERIALS = { serial2: 'smallserial', serial4: 'serial', serial8: 'bigserial' };

export function typeName(node, context) {
  const type = node.TypeName ?? node;
  const parts = list(type.names).map(text);
  const system = parts.length === 2 && parts[0] === 'pg_catalog';
  const name = SERIALS[parts[parts.length - 1]] ?? parts[parts.length - 1];
  return {
    type: type.pct_type ? `${parts.join('.')}%type` : name,
    schema: parts.length > 1 && !system && !type.pct_type ? parts[parts.length - 2] : undefined,
    modifiers: name === 'interval' ? ANY : list(type.typmods).map((each) => modifier(each).toLowerCase()),
    dimensions: list(type.arrayBounds).length || undefined,
    at: type.setof ? ANY : context.at(type.location),
  };
}

/** Types as names of objects: the last part is the type's own name. */
export function typeAsName(node) {
  const parts = list((node.TypeName ?? node).names).map(text);
  return { name: parts.filter((part, i) => i === parts.length - 1 || part !== 'pg_catalog').join('.'), at: ANY };
}

function modifier(node) {
  const [type, value] = typed(node);
  if (type === 'A_Const') {
    return constant(value);
  }
  if (type === 'ColumnRef') {
    return value.fields.map(text).join('.');
  }
  return type === 'A_Expr' ? `-${modifier(value.rexpr)}` : type;
}

/** The value of a constant as text; versions spell it differently. */
export function constant(node) {
  const value = node.val ? typed(node.val)[1] : typed(rest(node))[1];
  const type = node.val ? typed(node.val)[0] : typed(rest(node))[0];
  switch (type) {
    case 'ival':
    case 'Integer':
      return String(value.ival ?? 0);
    case 'fval':
    case 'Float':
      return value.fval ?? value.str ?? '';
    case 'boolval':
      return String(value.boolval ?? false);
    case 'sval':
    case 'String':
      return value.sval ?? value.str ?? '';
    case 'bsval':
    case 'BitString':
      return value.bsval ?? value.str ?? '';
    default:
      return 'null';
  }
}

export function constantKind(node) {
  const type = node.val ? typed(node.val)[0] : typed(rest(node))[0];
  const kinds = {
    ival: 'number', Integer: 'number', fval: 'number', Float: 'number', boolval: 'boolean',
    sval: 'string', String: 'string', bsval: 'other', BitString: 'other',
  };
  return kinds[type] ?? 'null';
}

function rest(node) {
  const { location, ...value } = node;
  return value;
}
