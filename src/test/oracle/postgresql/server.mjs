// PostgreSQL's own parser, in every version that can be had: what each accepts, the tree it makes of it, its tokens.

export const VERSIONS = [18, 17, 16, 15, 14, 13];

/** Before this version, the parser's build gives trees only. */
const WITH_TOKENS = 18;

const COMMENTS = new Set(['SQL_COMMENT', 'C_COMMENT']);

export class Server {
  static async load(versions = VERSIONS) {
    const parsers = new Map();
    for (const version of new Set([...versions, WITH_TOKENS])) {
      const parser = await import(`pg${version}`);
      await parser.loadModule();
      parsers.set(version, parser.parseSync ? parser : parser.default);
    }
    return new Server([...versions].sort((a, b) => b - a), parsers);
  }

  constructor(versions, parsers) {
    this.versions = versions;
    this.parsers = parsers;
    this.tokenizer = parsers.get(WITH_TOKENS);
  }

  /** The statements as one version sees them, or why it does not. */
  parseAs(version, text) {
    try {
      return { version, statements: this.parsers.get(version).parseSync(text).stmts ?? [] };
    } catch (error) {
      return { version, error: error.message };
    }
  }

  /** The statements as the newest version that accepts the text sees them, or why the newest of all does not. */
  parse(text) {
    let first;
    for (const version of this.versions) {
      const result = this.parseAs(version, text);
      if (!result.error) {
        return result;
      }
      first ??= result;
    }
    return first;
  }

  /** The tokens without comments, as bytes from and to; nothing where the newest version's scanner fails. */
  tokens(text) {
    try {
      const { tokens } = this.tokenizer.scanSync(text);
      return tokens.filter((each) => !COMMENTS.has(each.tokenName)).map(({ start, end }) => [start, end]);
    } catch {
      return undefined;
    }
  }

  /** The SQL statements in a routine or block of PL/pgSQL, in order; nothing where the server rejects it. */
  plpgsql(text) {
    try {
      const found = [];
      gather(this.tokenizer.parsePlPgSQLSync(text), found);
      return found;
    } catch {
      return undefined;
    }
  }
}

function gather(node, found) {
  if (node === null || typeof node !== 'object') {
    return;
  }
  if (node.PLpgSQL_stmt_execsql) {
    found.push(node.PLpgSQL_stmt_execsql.sqlstmt.PLpgSQL_expr.query);
    return;
  }
  Object.values(node).forEach((each) => gather(each, found));
}
