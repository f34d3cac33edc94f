// Has schemalint read a folder of scripts, and compares what it read with what other parsers of that dialect make of
// them. Started by `mvn -Poracle verify`; without a folder, the scripts of testdata and of the rules' pages are taken.
//
//   node run.mjs JAVA CLASSPATH DIALECT [FOLDER]

import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [java, classpath, dialect, folder] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const parsed = join(here, 'parsed.json');
const found = join(here, 'differences.jsonl');

const out = openSync(parsed, 'w');
const scripts = folder || gathered();
const arguments_ = ['-cp', classpath, 'dev.schemalint.cli.Main', 'parse', '--format', 'json', '--dialect', dialect, scripts];
execFileSync(java, arguments_, { stdio: ['ignore', out, 'inherit'] });
closeSync(out);

const comparison = dialect === 'postgresql' ? ['postgresql/compare.mjs'] : ['acceptance/compare.mjs', dialect];
const [script, ...first] = comparison;
const run = spawnSync(
  process.execPath,
  ['--max-old-space-size=6000', join(here, script), ...first, parsed, '--differences', found],
  { stdio: 'inherit' },
);
console.log(`differences: ${found}`);
process.exitCode = run.status ?? 1;

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
