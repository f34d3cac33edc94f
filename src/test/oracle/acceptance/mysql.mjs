// MySQL as an ANTLR grammar has it. The grammar knows no versions: executable comments are comments to it.

import './bundled.mjs';

/** Says what is wrong with a statement, or nothing. */
export async function load() {
  const { MySQL } = await import('dt-sql-parser');
  const parser = new MySQL();
  return (text) => {
    const [first] = parser.validate(`${text};`);
    return first ? (first.message ?? 'rejected') : undefined;
  };
}

/** Statements that differ in constants only are judged once: the grammar is slow. */
export function shape(text) {
  return text.replace(/'(?:[^'\\]|''|\\.)*'/gs, "''").replace(/\b\d+(?:\.\d+)?\b/g, '1').replace(/(?:\('?[^()]*'?\),\s*)+(?=\()/g, '');
}
