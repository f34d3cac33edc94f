// Compares what schemalint reads in PostgreSQL scripts with what PostgreSQL's own parsers read in them.
//
//   node compare.mjs PARSED.json... [--differences FILE] [--corrupt FACT] [--versions 13,14]
//
// PARSED.json is the output of `schemalint parse --format json`; paths in it are looked up from the current folder.
// The exit code is 1 when there are misreads. --corrupt changes one fact in everything schemalint read, to show that
// the comparison would notice. The table of repositories takes each statement as the newest version does that accepts
// it; the table of versions takes the parser of each version for itself.

import { readFileSync, writeFileSync } from 'node:fs';
import { accepted, inner, bodies, missed } from './bodies.mjs';
import { corruption } from './corruption.mjs';
import { differences } from './difference.mjs';
import { plain } from './ours.mjs';
import { Places } from './places.mjs';
import { Server, VERSIONS } from './server.mjs';
import { placeDifferences } from './spans.mjs';
import { reason } from '../reason.mjs';
import { Table } from '../table.mjs';
import { want } from './want.mjs';

const { parsedFiles, flags } = asked(process.argv.slice(2));
const server = await Server.load(flags.versions ? flags.versions.split(',').map(Number) : VERSIONS);
const corrupt = corruption(flags.corrupt);
const table = new Table();

for (const parsedFile of parsedFiles) {
  JSON.parse(readFileSync(parsedFile, 'utf8')).files.forEach(compareFile);
}
table.print();
if (flags.differences) {
  writeFileSync(flags.differences, table.details());
}
process.exitCode = table.misreads() > 0 ? 1 : 0;

function asked(words) {
  const parsedFiles = [];
  const flags = {};
  for (let i = 0; i < words.length; i++) {
    if (words[i].startsWith('--')) {
      flags[words[i].slice(2)] = words[++i];
    } else {
      parsedFiles.push(words[i]);
    }
  }
  return { parsedFiles, flags };
}

function compareFile(file) {
  if (file.problem) {
    table.problem(file.path, file.problem);
    return;
  }
  const source = decoded(readFileSync(file.path));
  table.file(file.path);
  file.statements.forEach((statement, i) => compareStatement(file.path, source, corrupt(statement), file.statements[i + 1]));
  boundaries(file, source);
}

function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

function compareStatement(path, source, statement, next) {
  const text = source.slice(...statement.span);
  if (statement.operations[0]?.is === 'ClientCommand') {
    return;
  }
  let newest;
  for (const version of server.versions) {
    const result = judge(source, text, statement, next, server.parseAs(version, text));
    table.version(path, version, result);
    newest = newest?.accepted ? newest : result.accepted ? result : newest ?? result;
  }
  table.statement(path, newest);
}

/** What one version's parser says of a statement. */
function judge(source, text, statement, next, truth) {
  const result = { text, start: statement.span[0], accepted: !truth.error, understood: statement.understood, error: truth.error };
  if (result.accepted && !statement.understood) {
    result.accepted = accepted(server, text, statement) && !(next && lacksSemicolon(source, statement, next));
    result.reason = reason(statement);
  } else if (result.accepted) {
    result.kind = Object.keys(truth.statements[0]?.stmt ?? { none: 1 })[0];
    result.differences = compare(source, text, statement, truth);
  }
  return result;
}

/** Two statements with nothing between them: alone the first would be right, but it does not stand alone. */
function lacksSemicolon(source, statement, next) {
  const says = statement.operations.some((each) => each.is === 'SyntaxError' && each.expected === ';');
  return says && server.parse(source.slice(statement.span[0], next.span[1])).error !== undefined;
}

function compare(source, text, statement, truth) {
  if (truth.statements.length !== 1) {
    return [`the server sees ${truth.statements.length} statements`];
  }
  const places = new Places(text);
  const at = (byte) => statement.span[0] + places.unit(byte);
  // A statement in another one is an operation of its own, and is compared as part of the list.
  return [
    ...differences(want(truth.statements[0].stmt, places, statement.span[0], truth.version), statement.operations.map(plain)),
    ...placeDifferences(statement.operations, truth.statements[0].stmt, server.tokens(text), { at, text: (span) => source.slice(...span) }),
    ...missed(server, source, text, statement),
    ...bodies(statement).flatMap((body) => inner(body).flatMap((each) => compareInner(source, each, body.language))),
  ];
}

/** A statement in a body, where the server takes it alone: INTO has another meaning in PL/pgSQL. */
function compareInner(source, statement, language) {
  const text = source.slice(...statement.span);
  const truth = server.parse(text);
  if (truth.error || truth.statements.length !== 1 || (language === 'plpgsql' && JSON.stringify(truth).includes('"intoClause"'))) {
    return [];
  }
  if (!/^\s*(select|insert|update|delete|with|create|alter|drop|truncate|grant|revoke|comment|set|lock|merge)\b/i.test(text)) {
    return [];
  }
  const wanted = want(truth.statements[0].stmt, new Places(text), statement.span[0], truth.version);
  return differences(wanted, statement.operations.map(plain)).map((each) => `in the body: ${each}`);
}

/** A file that the server accepts as a whole has the statements it says, from their first token to their last. */
function boundaries(file, source) {
  const truth = server.parse(source);
  const tokens = truth.error ? undefined : server.tokens(source);
  if (!tokens) {
    return;
  }
  const places = new Places(source);
  let next = 0;
  const wanted = truth.statements.map((each) => {
    const start = each.stmt_location ?? 0;
    const end = start + (each.stmt_len || 1e12);
    while (tokens[next][0] < start) {
      next++;
    }
    const first = tokens[next][0];
    while (next < tokens.length && tokens[next][1] <= end) {
      next++;
    }
    return `${places.unit(first)}-${places.unit(tokens[next - 1][1])}`;
  });
  const had = file.statements.map((each) => each.span.join('-'));
  const first = wanted.findIndex((each, i) => each !== had[i]);
  const same = first < 0 && wanted.length === had.length;
  const difference = `${wanted.length} statements, not ${had.length}; number ${first + 1} is at ${wanted[first]}, not at ${had[first]}`;
  table.whole(file.path, same ? undefined : difference);
}
