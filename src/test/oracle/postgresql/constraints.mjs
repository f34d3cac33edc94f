// Columns and constraints as the server's tree has them.

import { ANY, list, maybe, named, namedByList, relation, text, texts } from './tree.mjs';
import { expression } from './expressions.mjs';
import { typeName } from './types.mjs';

const ACTIONS = { a: undefined, r: 'RESTRICT', c: 'CASCADE', n: 'SET NULL', d: 'SET DEFAULT' };

const PLAIN = new Set([
  'CONSTR_NOTNULL', 'CONSTR_CHECK', 'CONSTR_PRIMARY', 'CONSTR_UNIQUE', 'CONSTR_FOREIGN', 'CONSTR_EXCLUSION',
]);

export function column(node, context) {
  const constraints = list(node.constraints).map((each) => each.Constraint);
  // Said twice, the server's grammar takes it, and the server refuses it.
  const find = (type) => constraints.findLast((each) => each.contype === type);
  const given = find('CONSTR_DEFAULT');
  const identity = find('CONSTR_IDENTITY');
  const generated = find('CONSTR_GENERATED');
  const name = { name: node.colname, at: context.at(node.location) };
  return {
    name,
    at: context.at(node.location),
    type: node.typeName && typeName(node.typeName, context),
    defaultValue: given && expression(given.raw_expr, context),
    generated: generated && { expression: expression(generated.raw_expr, context), kind: kept(generated) },
    identity: identity && { always: identity.generated_when === 'a' },
    collation: node.collClause && namedByList(node.collClause.collname),
    constraints: ofColumn(constraints, [named(node.colname)], context),
  };
}

function kept(generated) {
  return generated.generated_kind === 'v' ? ANY : 'stored';
}

/** Traits follow their constraint as nodes of their own. */
export function ofColumn(constraints, columns, context) {
  const read = [];
  for (const each of constraints) {
    if (PLAIN.has(each.contype)) {
      read.push({ ...constraint(each, context), columns });
    } else if (each.contype.startsWith('CONSTR_ATTR_') && read.length > 0) {
      add(read.at(-1).traits, each.contype);
    }
  }
  return read;
}

function add(traits, attribute) {
  switch (attribute) {
    case 'CONSTR_ATTR_DEFERRABLE':
      traits.deferrable = true;
      break;
    case 'CONSTR_ATTR_DEFERRED':
      traits.deferrable = true;
      traits.initiallyDeferred = true;
      break;
    case 'CONSTR_ATTR_NOT_ENFORCED':
      traits.notEnforced = true;
      break;
    default:
      break;
  }
}

const included = (node) => texts(node.including).map((each) => named(each));

export function constraint(node, context) {
  const shared = { at: context.at(node.location), name: maybe(node.conname), traits: traits(node) };
  switch (node.contype) {
    case 'CONSTR_NOTNULL':
      return { is: 'NotNull', ...shared, columns: texts(node.keys).filter((key) => key !== 'value').map((each) => named(each)) };
    case 'CONSTR_CHECK':
      return { is: 'Check', ...shared, columns: [], condition: expression(node.raw_expr, context) };
    case 'CONSTR_PRIMARY':
      return { is: 'PrimaryKey', ...shared, columns: keys(node), usingIndex: maybe(node.indexname), include: included(node) };
    case 'CONSTR_UNIQUE':
      return {
        is: 'Unique', ...shared, columns: keys(node), nullsNotDistinct: node.nulls_not_distinct,
        usingIndex: maybe(node.indexname), include: included(node),
      };
    case 'CONSTR_FOREIGN':
      return {
        is: 'ForeignKey', ...shared, columns: texts(node.fk_attrs).map((each) => named(each)),
        referenced: relation(node.pktable, context),
        referencedColumns: texts(node.pk_attrs).map((each) => named(each)),
        onDelete: ACTIONS[node.fk_del_action], onUpdate: ACTIONS[node.fk_upd_action],
      };
    default:
      return {
        is: 'Exclusion', ...shared, include: included(node),
        columns: list(node.exclusions).map((pair) => pair.List.items[0].IndexElem.name).filter((each) => each)
            .map((each) => named(each)),
        where: node.where_clause && expression(node.where_clause, context),
      };
  }
}

const keys = (node) => texts(node.keys).map((each) => named(each));

function traits(node) {
  const notEnforced = 'is_enforced' in node || node.contype === undefined ? false : node.skip_validation && !node.initially_valid && ANY;
  return {
    notValid: node.skip_validation ? (node.is_enforced === undefined ? ANY : true) : false,
    notEnforced,
    deferrable: node.deferrable || node.initdeferred,
    initiallyDeferred: node.initdeferred,
    noInherit: node.is_no_inherit,
  };
}

/** A column or expression of an index or of a partition key. */
export function key(element, context) {
  const first = { SORTBY_NULLS_FIRST: true, SORTBY_NULLS_LAST: false }[element.nulls_ordering];
  return {
    column: maybe(element.name),
    expression: element.expr && expression(element.expr, context),
    collation: element.collation && namedByList(element.collation),
    operatorClass: element.opclass && namedByList(element.opclass),
    descending: element.ordering === 'SORTBY_DESC',
    nullsFirst: first,
  };
}
