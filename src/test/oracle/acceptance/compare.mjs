// Compares which statements schemalint understands in a folder of scripts with which another parser accepts.
//
//   node compare.mjs DIALECT PARSED.json... [--differences FILE]
//
// The exit code says only whether schemalint failed on a file: no grammar of these is the server's own.

import { readFileSync, writeFileSync } from 'node:fs';
import { reason } from '../reason.mjs';
import { Table } from '../table.mjs';

const PARSERS = { mysql: './mysql.mjs', mariadb: './mysql.mjs', sqlserver: './sqlserver.mjs' };

const [dialect, ...words] = process.argv.slice(2);
const parsedFiles = words.filter((each, i) => !each.startsWith('--') && !words[i - 1]?.startsWith('--'));
const differences = words[words.indexOf('--differences') + 1];
const { load, shape = (text) => text } = await import(PARSERS[dialect]);
const reject = await load();
const table = new Table();
const seen = new Map();

for (const file of parsedFiles.flatMap((each) => JSON.parse(readFileSync(each, 'utf8')).files)) {
  if (file.problem) {
    table.problem(file.path, file.problem);
    continue;
  }
  const source = readFileSync(file.path, 'utf8').replace(/^\uFEFF/, '');
  table.file(file.path);
  for (const statement of file.statements.filter((each) => each.operations[0]?.is !== 'ClientCommand')) {
    table.statement(file.path, judge(source, statement));
  }
}

table.print();
if (words.includes('--differences')) {
  writeFileSync(differences, table.details());
}
process.exitCode = table.misreads() > 0 ? 1 : 0;

function judge(source, statement) {
  const text = source.slice(...statement.span);
  const key = shape(text);
  if (!seen.has(key)) {
    seen.set(key, reject(text));
  }
  const error = seen.get(key);
  const accepted = error === undefined;
  return { text, start: statement.span[0], accepted, understood: statement.understood, error, reason: reason(statement), differences: [] };
}
