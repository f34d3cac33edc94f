// What `schemalint parse --format json` says of an operation, in the shape that is compared.

import { line, typeLine } from './expressions.mjs';
import { joined } from './tree.mjs';
import { taken } from './tables.mjs';

/** The server keeps the words USER and GROUP only where they create. */
const IS_ROLE = /^(alter|drop|rename)-(user|group)$/;

export function plain(value) {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (value.parts) {
    return { name: joined(value.parts.map(textOf)), at: value.parts[0].span[0] };
  }
  if ('quoted' in value) {
    return { name: joined([textOf(value)]), at: value.span[0] };
  }
  if ('modifiers' in value && 'written' in value) {
    return type(value);
  }
  if (isExpression(value)) {
    return expression(value);
  }
  if ('reads' in value && 'calls' in value && Array.isArray(value.calls)) {
    return { reads: names(value.reads) };
  }
  if ('including' in value) {
    return { table: plain(value.table), taken: taken(value.including, value.excluding) };
  }
  return fields(value);
}

/** USER alone, where a role can stand, is whoever is there. */
const textOf = (part) => (!part.quoted && part.text === 'user' ? 'current_user' : part.text);

const names = (list) => [...new Set(list.map((each) => plain(each).name))].sort();

function fields(value) {
  const read = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'extent') {
      read.at = inner.span[0];
    } else if (key === 'is' && 'kind' in value) {
      continue;
    } else if (key === 'reads') {
      read.reads = names(inner);
    } else if (key === 'values' && 'setting' in value || key === 'values' && 'local' in value) {
      read.values = inner.map((each) => each.toLowerCase());
    } else if (key === 'events') {
      read.events = [...inner].sort();
    } else if (key === 'onDelete' || key === 'onUpdate') {
      read[key] = inner === 'NO ACTION' ? undefined : inner;
    } else if (key === 'statements' && 'text' in value) {
      continue;
    } else if (key !== 'span') {
      read[key] = plain(inner);
    }
  }
  if ('name' in value && 'value' in value && Object.keys(value).length === 2 && typeof value.name === 'string') {
    return { option: value.name, value: unquoted(value.value) };
  }
  if (Object.keys(value).length === 1 && typeof value.name === 'string') {
    return { option: value.name };
  }
  if (IS_ROLE.test(read.kind) || (read.kind === 'set-object-setting' && read.what === 'user')) {
    read.kind = read.kind.replace(IS_ROLE, '$1-role');
    read.what = 'role';
  }
  if ('text' in read && 'at' in read && !('kind' in value)) {
    delete read.at;
  }
  return read;
}

function type(value) {
  return {
    type: value.name, schema: value.schema, modifiers: value.modifiers.map(unquoted),
    dimensions: value.dimensions || undefined, at: value.span[0],
  };
}

const unquoted = (modifier) => modifier.replace(/^['"](.*)['"]$/s, '$1').toLowerCase();

const EXPRESSIONS = new Set([
  'NullValue', 'BooleanValue', 'NumberValue', 'StringValue', 'OtherValue', 'ColumnReference', 'Placeholder', 'Call',
  'Cast', 'Binary', 'Unary', 'IsNull', 'Subquery', 'Composite',
]);

const isExpression = (value) => EXPRESSIONS.has(value.is);

function expression(value) {
  const all = (list) => list.map(expression);
  switch (value.is) {
    case 'NullValue':
      return line.nothing();
    case 'BooleanValue':
      return line.boolean(value.value);
    case 'NumberValue':
      return line.number(value.digits);
    case 'StringValue':
      return line.string(value.text);
    case 'OtherValue':
      return line.other(value.written);
    case 'ColumnReference':
      return line.column(value.column.parts.map((part) => part.text).join('.'));
    case 'Placeholder':
      return line.parameter();
    case 'Call':
      return line.call(plain(value.function).name.replace(/^pg_catalog\./, ''), all(value.arguments));
    case 'Cast':
      return line.cast(expression(value.value), typeLine(type(value.type)));
    case 'Binary':
      return line.binary(value.operator === '!=' ? '<>' : value.operator, expression(value.left), expression(value.right));
    case 'Unary':
      return line.unary(value.operator, expression(value.value));
    case 'IsNull':
      return line.isNull(expression(value.value), value.negated);
    case 'Subquery':
      return line.query();
    default: {
      const values = line.composite(all(value.children));
      return value.what === 'NOT IN' && value.children[1].is === 'Subquery' ? line.unary('NOT', values) : values;
    }
  }
}
