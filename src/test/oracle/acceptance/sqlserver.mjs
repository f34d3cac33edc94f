// T-SQL as ANTLR's public grammar has it; it is older than SQL Server 2019, and takes no placeholders of migration tools.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Says what is wrong with a statement, or nothing. */
export async function load() {
  const { CharStreams, CommonTokenStream } = require('antlr4ts');
  const folder = 'antlr4ts-sql/dist/src';
  const { TSqlLexer } = require(`${folder}/grammar-output/tsql/TSqlLexer.js`);
  const { TSqlParser } = require(`${folder}/grammar-output/tsql/TSqlParser.js`);
  const { CaseChangingStream } = require(`${folder}/models/CaseChangingStream.js`);
  return (text) => {
    let wrong;
    const listener = {
      syntaxError(_recognizer, _symbol, _line, _column, message) {
        wrong ??= message;
      },
    };
    const plain = text.replace(/\$\{\w+\}|\$\(\w+\)/g, 'placeholder');
    const lexer = new TSqlLexer(new CaseChangingStream(CharStreams.fromString(plain), true));
    const parser = new TSqlParser(new CommonTokenStream(lexer));
    for (const each of [lexer, parser]) {
      each.removeErrorListeners();
      each.addErrorListener(listener);
    }
    parser.tsql_file();
    return wrong;
  };
}

/** Statements that differ in constants only are judged once. */
export function shape(text) {
  return text.replace(/'(?:[^']|'')*'/gs, "''").replace(/\b\d+\b/g, '1').replace(/(?:\([^()]*\),\s*)+(?=\()/g, '');
}
