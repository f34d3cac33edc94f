// SQLite itself, compiled to wasm: what it cannot parse it says so before it looks at any schema.

import { createRequire } from 'node:module';

const SYNTAX = /syntax error|incomplete input|unrecognized token|near "/;

/** Says what is wrong with a statement, or nothing. */
export async function load() {
  const initialise = createRequire(import.meta.url)('sql.js');
  const { Database } = await initialise();
  const database = new Database();
  return (text) => {
    try {
      database.prepare(text).free();
      return undefined;
    } catch (error) {
      return SYNTAX.test(error.message) ? error.message : undefined;
    }
  };
}
