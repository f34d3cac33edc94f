// What a query reads: compared as a sorted set of names, wherever they stand in it.

import { list, relation, texts } from './tree.mjs';

/** A query as far as it is compared. */
export function query(node, context) {
  return { reads: reads(node, context) };
}

/** The relations named anywhere inside, without the names that WITH gives. */
export function reads(node, context) {
  const found = new Set();
  gather(node, context.common, found, context);
  return [...found].sort();
}

const CHANGES = ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'];

function gather(node, common, found, context) {
  if (Array.isArray(node)) {
    node.forEach((each) => gather(each, common, found, context));
    return;
  }
  if (!node || typeof node !== 'object') {
    return;
  }
  let known = common;
  if (node.withClause) {
    known = new Set(common);
    const tables = list(node.withClause.ctes).map((each) => each.CommonTableExpr);
    if (node.withClause.recursive) {
      tables.forEach((each) => known.add(each.ctename));
    }
    for (const each of tables) {
      gather(each.ctequery, known, found, context);
      known.add(each.ctename);
    }
  }
  for (const [key, value] of Object.entries(node)) {
    if (key === 'RangeVar') {
      // Before version 16, SYSTEM_USER was a name as any.
      if (value.schemaname || !(known.has(value.relname) || value.relname === 'system_user')) {
        found.add(relation(value, context).name);
      }
    } else if (key === 'lockingClause' || key === 'intoClause') {
      // FOR UPDATE OF repeats names, or aliases; INTO makes what it names.
    } else if (CHANGES.includes(key)) {
      // A change inside WITH is an operation of its own.
    } else if (key !== 'withClause') {
      gather(value, known, found, context);
    }
  }
}

