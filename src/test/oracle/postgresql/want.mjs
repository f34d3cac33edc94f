// What schemalint should have read: the operations that the server's tree of one statement stands for.

import { statements as data } from './data.mjs';
import { statements as objects } from './objects.mjs';
import { statements as privileges } from './privileges.mjs';
import { statements as routines } from './routines.mjs';
import { statements as sessions } from './sessions.mjs';
import { statements as tables } from './tables.mjs';
import { ANY, operation, typed } from './tree.mjs';

const STATEMENTS = { ...data, ...objects, ...privileges, ...routines, ...sessions, ...tables };

/** The operations of one statement; `places` and `start` say where a byte of the server's text stands in the file. */
export function want(statement, places, start, version) {
  const context = {
    version,
    at: (byte) => (byte === undefined || byte === -1 ? ANY : start + places.unit(byte)),
    /** Names that stand for queries, and not for tables. */
    common: new Set(),
    want(node, inside = context) {
      const [type, value] = typed(node);
      return STATEMENTS[type] ? STATEMENTS[type](value, inside) : [operation(`unknown ${type}`, {})];
    },
  };
  // A location the tree leaves out is the first byte.
  const located = context.at;
  context.at = (byte) => located(byte ?? 0);
  return context.want(statement);
}
