// Compares what schemalint reads in a folder of PostgreSQL scripts with what PostgreSQL's own parsers read in them.
//
//   node compare.mjs PARSED.json [--differences FILE] [--corrupt FACT]
//
// PARSED.json is the output of `schemalint parse --format json`; paths in it are looked up from the current folder.
// The exit code is 1 when there are misreads. --corrupt changes one fact in everything schemalint read, to show that
// the comparison would notice.

import { readFileSync, writeFileSync } from 'node:fs';
import { corruption } from './corruption.mjs';
import { differences } from './difference.mjs';
import { plain } from './ours.mjs';
import { Places } from './places.mjs';
import { Server } from './server.mjs';
import { reason } from '../reason.mjs';
import { Table } from '../table.mjs';
import { want } from './want.mjs';

const [parsedFile, ...flags] = process.argv.slice(2);
const flag = (name) => (flags.includes(name) ? flags[flags.indexOf(name) + 1] : undefined);

const server = await Server.load();
const corrupt = corruption(flag('--corrupt'));
const parsed = JSON.parse(readFileSync(parsedFile, 'utf8'));
const table = new Table();
const seen = new Map();

for (const file of parsed.files) {
  if (file.problem) {
    table.problem(file.path, file.problem);
    continue;
  }
  const source = decoded(readFileSync(file.path));
  table.file(file.path);
  file.statements.forEach((statement, i) => {
    table.statement(file.path, judge(source, corrupt(statement), file.statements[i + 1]));
  });
  boundaries(file, source);
}

table.print();
if (flag('--differences')) {
  writeFileSync(flag('--differences'), table.details());
}
process.exitCode = table.misreads() > 0 ? 1 : 0;

function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

function judge(source, statement, next) {
  const text = source.slice(...statement.span);
  const [first] = statement.operations;
  if (first?.is === 'ClientCommand') {
    return { text, client: true, understood: statement.understood };
  }
  if (!seen.has(text)) {
    seen.set(text, server.parse(text));
  }
  const truth = seen.get(text);
  const result = { text, start: statement.span[0], accepted: !truth.error, understood: statement.understood, error: truth.error };
  if (!statement.understood && next && lacksSemicolon(source, statement, next)) {
    return { ...result, accepted: false };
  }
  if (!statement.understood) {
    result.reason = reason(statement);
  }
  if (result.accepted && statement.understood) {
    result.kind = Object.keys(truth.statements[0]?.stmt ?? { none: 1 })[0];
    result.differences = compare(text, statement, truth.statements);
  }
  return result;
}

/** Two statements with nothing between them: alone the first would be right, but it does not stand alone. */
function lacksSemicolon(source, statement, next) {
  const says = statement.operations.some((each) => each.is === 'SyntaxError' && each.expected === ';');
  return says && server.parse(source.slice(statement.span[0], next.span[1])).error !== undefined;
}

function compare(text, statement, truth) {
  if (truth.length !== 1) {
    return [`the server sees ${truth.length} statements`];
  }
  const wanted = want(truth[0].stmt, new Places(text), statement.span[0]);
  // A statement in another one is an operation of its own, and is compared as part of the list.
  return differences(wanted, statement.operations.map(plain));
}

/** A file that the server accepts as a whole has as many statements as it says, at the places it says. */
function boundaries(file, source) {
  const truth = server.parse(source);
  if (truth.error) {
    return;
  }
  const places = new Places(source);
  const ends = truth.statements.map((each) => places.unit((each.stmt_location ?? 0) + (each.stmt_len ?? 1e12)));
  const wanted = truth.statements.map((each, i) => source.slice(places.unit(each.stmt_location ?? 0), ends[i]));
  const had = file.statements.map((each) => source.slice(...each.span));
  const same = wanted.length === had.length && wanted.every((each, i) => each.endsWith(had[i]) || each.includes(had[i]));
  table.whole(file.path, same ? undefined : `${wanted.length} statements, not ${had.length}`);
}
