// Has schemalint read a folder of scripts, and compares what it read with what other parsers of that dialect make of
// them. Started by `mvn -Poracle verify`; without a folder, the scripts of testdata and of the rules' pages are taken.
//
//   node run.mjs JAVA CLASSPATH DIALECT VERSIONS [FOLDER]

import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is read at once: the operations of more would not fit into one string. */
const MOST_BYTES = 16_000_000;
const MOST_FILES = 1000;

const [java, classpath, dialect, versions, folder] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const found = join(here, 'differences.jsonl');
const scripts = folder || gathered();

process.exitCode = (dialect === 'sqlite' ? askSqlite() : askParser()) ?? 1;

/** SQLite's own parser comes with its driver. */
function askSqlite() {
  const properties = [`-Dlaws.corpus=${scripts}`, '-Dlaws.dialect=sqlite'];
  const program = ['-cp', classpath, 'dev.schemalint.laws.SqliteAcceptance'];
  return spawnSync(java, [...properties, ...program], { stdio: 'inherit' }).status;
}

function askParser() {
  const parsed = batches(files(scripts)).map(read);
  const comparison = dialect === 'postgresql'
    ? ['postgresql/compare.mjs', ...parsed, '--versions', versions]
    : ['acceptance/compare.mjs', dialect, ...parsed];
  const [script, ...first] = comparison;
  const run = spawnSync(
    process.execPath,
    ['--max-old-space-size=6000', join(here, script), ...first, '--differences', found],
    { stdio: 'inherit' },
  );
  console.log(`differences: ${found}`);
  return run.status;
}

function files(path) {
  if (!statSync(path).isDirectory()) {
    return path.endsWith('.sql') ? [path] : [];
  }
  return readdirSync(path).sort().flatMap((name) => files(join(path, name)));
}

function batches(paths) {
  const all = [];
  let bytes = MOST_BYTES;
  for (const path of paths) {
    bytes += statSync(path).size;
    if (bytes > MOST_BYTES || all.at(-1).length === MOST_FILES) {
      all.push([]);
      bytes = statSync(path).size;
    }
    all.at(-1).push(path);
  }
  return all;
}

/** The file in which is what schemalint read in some scripts. */
function read(paths, number) {
  const parsed = join(here, `parsed-${number}.json`);
  const out = openSync(parsed, 'w');
  const arguments_ = ['-cp', classpath, 'dev.schemalint.cli.Main', 'parse', '--format', 'json', '--dialect', dialect];
  execFileSync(java, [...arguments_, ...paths], { stdio: ['ignore', out, 'inherit'] });
  closeSync(out);
  return parsed;
}

/** The project's own scripts, in a folder of their own. */
function gathered() {
  const corpus = join(here, 'corpus', dialect);
  rmSync(corpus, { recursive: true, force: true });
  mkdirSync(join(corpus, 'testdata'), { recursive: true });
  mkdirSync(join(corpus, 'pages'), { recursive: true });
  const cases = join('testdata', 'parse', dialect);
  for (const name of readdirSync(cases).filter((each) => each.endsWith('.sql'))) {
    writeFileSync(join(corpus, 'testdata', name), readFileSync(join(cases, name)));
  }
  for (const page of readdirSync('rules').filter((each) => each.endsWith('.md'))) {
    examples(readFileSync(join('rules', page), 'utf8')).forEach((example, i) => {
      writeFileSync(join(corpus, 'pages', `${page.replace('.md', '')}-${i + 1}.sql`), example);
    });
  }
  return corpus;
}

function examples(page) {
  const fences = page.matchAll(/^```sql ([^\n]*)\n(.*?)^```/gms);
  return [...fences].filter(([, target]) => target.startsWith(dialect)).map(([, , sql]) => sql);
}
