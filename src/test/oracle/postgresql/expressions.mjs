// Expressions in one line, so that structure is compared and not only what is in it: the server's in `expression`,
// schemalint's in `ours.mjs`.

import { list, text, texts, typed } from './tree.mjs';
import { constant, constantKind, typeName } from './types.mjs';

/** The line for a value. */
export const line = {
  string: (value) => JSON.stringify(value),
  number: (digits) => plainNumber(digits),
  boolean: (value) => String(value),
  nothing: () => 'null',
  other: () => 'constant',
  column: (name) => `:${name}`,
  parameter: () => '?',
  // Before version 17 these were functions as any.
  call: (name, values) => (/^json_(exists|query|value|scalar|serialize)$/.test(name) ? line.composite(values) : `${name}(${values.join(' ')})`),
  cast: (value, type) => `${value}::${type}`,
  binary: (operator, left, right) => `(${left} ${operator} ${right})`,
  unary: (operator, value) => `(${operator} ${value})`,
  isNull: (value, negated) => `(${value} is ${negated ? 'not ' : ''}null)`,
  query: () => '(query)',
  composite: (values) => `{${values.map((each) => each.replace(/^\{(.*)\}$/s, '$1')).filter((each) => each).join(' ')}}`,
};

/** `1.0`, `1e3` and `0x10` are compared as numbers. */
function plainNumber(digits) {
  const number = Number(String(digits).replaceAll('_', ''));
  return Number.isNaN(number) ? String(digits) : String(number);
}

export function typeLine(type) {
  return (type.schema ? `${type.schema}.` : '') + type.type + '[]'.repeat(type.dimensions ?? 0);
}

export function expression(node, context) {
  const [type, value] = typed(node);
  const read = (child) => expression(child, context);
  const all = (children) => list(children).filter((child) => typed(child)[0]).map(read);
  switch (type) {
    case undefined:
      return undefined;
    case 'A_Const': {
      const kind = constantKind(value);
      const shown = constant(value);
      return kind === 'null' ? line.nothing() : line[kind](shown);
    }
    case 'ColumnRef': {
      const star = value.fields.some((field) => field.A_Star);
      const name = value.fields.filter((field) => field.String).map(text).join('.');
      return star ? line.composite(name ? [line.column(name)] : []) : line.column(name);
    }
    case 'ParamRef':
      return line.parameter();
    case 'FuncCall':
      return call(value, read, all);
    case 'TypeCast':
      return cast(value, context, read);
    case 'A_Expr':
      return operator(value, read, all);
    case 'BoolExpr':
      return bool(value, all);
    case 'NullTest':
      return line.isNull(read(value.arg), value.nulltesttype === 'IS_NOT_NULL');
    case 'NamedArgExpr':
      return read(value.arg);
    case 'JsonIsPredicate':
      return line.unary('IS JSON', read(value.expr));
    case 'XmlExpr':
      return value.op === 'IS_DOCUMENT' ? line.unary('IS DOCUMENT', all(value.args)[0]) : line.composite(within(value, read));
    case 'BooleanTest':
      return line.unary(value.booltesttype.replaceAll('_', ' '), read(value.arg));
    case 'SubLink':
      return sublink(value, read);
    case 'SetToDefault':
      return line.composite([]);
    case 'A_ArrayExpr':
      return line.composite(all(value.elements));
    case 'CollateClause':
      return line.composite([read(value.arg)]);
    case 'SQLValueFunction':
      return line.call(value.op.replace('SVFOP_', '').replace(/_N$/, '').toLowerCase(), []);
    default:
      return line.composite(within(value, read));
  }
}

/** Anything else: the values inside it, in the order of the tree. */
function within(value, read) {
  const found = [];
  const visit = (child) => {
    if (Array.isArray(child)) {
      child.forEach(visit);
    } else if (child && typeof child === 'object') {
      const [type] = Object.keys(child);
      if (/^(A_|ColumnRef|FuncCall|TypeCast|BoolExpr|NullTest|SubLink|CaseExpr|RowExpr|CoalesceExpr|MinMaxExpr|BooleanTest|SQLValueFunction|ParamRef|XmlExpr|CollateClause|SetToDefault)/.test(type) && type !== 'A_Indices') {
        found.push(read(child));
      } else {
        // What stands in a type is no value.
        Object.entries(child).filter(([key]) => key !== 'typmods').forEach(([, each]) => visit(each));
      }
    }
  };
  visit(value);
  return found;
}

function call(value, read, all) {
  // Version 13 calls the function that the words stand for, and says no more.
  const inWords = value.funcformat ? value.funcformat === 'COERCE_SQL_SYNTAX' : text(value.funcname[0]) === 'pg_catalog';
  if (inWords) {
    return spelledOut(texts(value.funcname).at(-1), all(value.args));
  }
  const parts = texts(value.funcname);
  const name = parts.filter((part, i) => i === parts.length - 1 || part !== 'pg_catalog').join('.');
  const called = line.call(name, all(value.args));
  const { funcname, args, location, ...around } = value;
  const others = within(around, read);
  return others.length > 0 || value.over ? line.composite([called, ...others]) : called;
}

/** Calls that are written in words of their own. */
function spelledOut(name, values) {
  switch (name) {
    case 'timezone':
      return values.length === 2 ? line.binary('AT TIME ZONE', values[1], values[0]) : line.unary('AT LOCAL', values[0]);
    case 'date_part':
      return line.call('extract', values);
    case 'position':
      return line.call(name, values.reverse());
    case 'overlaps':
      return line.binary('OVERLAPS', line.composite(values.slice(0, 2)), line.composite(values.slice(2)));
    case 'is_normalized':
      return line.unary('IS NORMALIZED', values[0]);
    default:
      return line.call(name, values);
  }
}

function cast(value, context, read) {
  const type = typeName(value.typeName, context);
  const inner = read(value.arg);
  // Before version 15 true and false are casts of strings.
  if (type.type === 'bool' && (inner === '"t"' || inner === '"f"') && value.location === -1) {
    return line.boolean(inner === '"t"');
  }
  return line.cast(inner, typeLine(type));
}

function operator(value, read, all) {
  const symbol = text(list(value.name).at(-1)) ?? '';
  const left = value.lexpr ? read(value.lexpr) : undefined;
  switch (value.kind) {
    case 'AEXPR_OP': {
      const right = read(value.rexpr);
      const negative = !value.lexpr && symbol === '-' && /^[0-9.]/.test(right);
      if (negative) {
        return line.number(`-${right}`);
      }
      return value.lexpr ? line.binary(symbol, left, right) : line.unary(symbol, right);
    }
    case 'AEXPR_DISTINCT':
      return line.binary('IS DISTINCT FROM', left, read(value.rexpr));
    case 'AEXPR_NOT_DISTINCT':
      return line.binary('IS NOT DISTINCT FROM', left, read(value.rexpr));
    case 'AEXPR_LIKE':
    case 'AEXPR_ILIKE':
    case 'AEXPR_SIMILAR':
      return pattern(value, symbol, left, read);
    case 'AEXPR_IN':
    case 'AEXPR_BETWEEN':
    case 'AEXPR_NOT_BETWEEN':
    case 'AEXPR_BETWEEN_SYM':
    case 'AEXPR_NOT_BETWEEN_SYM': {
      const items = value.rexpr.List ? all(value.rexpr.List.items) : [read(value.rexpr)];
      return line.composite([left, ...items]);
    }
    default:
      return line.composite([left, read(value.rexpr)].filter((part) => part));
  }
}

const PATTERNS = {
  '~~': 'LIKE', '!~~': 'NOT LIKE', '~~*': 'ILIKE', '!~~*': 'NOT ILIKE', '~': 'SIMILAR TO', '!~': 'NOT SIMILAR TO',
};

/** A pattern with ESCAPE is a call around the pattern; SIMILAR TO always has one. */
function pattern(value, symbol, left, read) {
  const { FuncCall: escaped } = value.rexpr;
  const isEscape = escaped && texts(escaped.funcname)[0] === 'pg_catalog' && /_escape$/.test(text(escaped.funcname.at(-1)));
  if (!isEscape) {
    return line.binary(PATTERNS[symbol], left, read(value.rexpr));
  }
  const parts = escaped.args.map(read);
  return parts.length === 1 ? line.binary(PATTERNS[symbol], left, parts[0]) : line.composite([left, ...parts]);
}

function bool(value, all) {
  const values = all(value.args);
  if (value.boolop === 'NOT_EXPR') {
    return line.unary('NOT', values[0]);
  }
  const word = value.boolop === 'AND_EXPR' ? 'AND' : 'OR';
  return values.slice(1).reduce((left, right) => line.binary(word, left, right), values[0]);
}

function sublink(value, read) {
  switch (value.subLinkType) {
    case 'EXISTS_SUBLINK':
      return line.unary('EXISTS', line.query());
    case 'ARRAY_SUBLINK':
      return line.composite([line.query()]);
    case 'EXPR_SUBLINK':
      return line.query();
    default:
      return line.composite([read(value.testexpr), line.query()]);
  }
}
