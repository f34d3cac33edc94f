// PostgreSQL's own parser, in every version that can be had: what each accepts, and the tree it makes of it.

const VERSIONS = [18, 17, 16, 15, 14, 13];

export class Server {
  static async load() {
    const parsers = [];
    for (const version of VERSIONS) {
      const parser = await import(`pg${version}`);
      await parser.loadModule();
      parsers.push({ version, parse: parser.parseSync ?? parser.default.parseSync });
    }
    return new Server(parsers);
  }

  constructor(parsers) {
    this.parsers = parsers;
  }

  /** The statements as the newest version that accepts the text sees them, or why the newest of all does not. */
  parse(text) {
    let first;
    for (const { version, parse } of this.parsers) {
      try {
        const result = parse(text);
        return { version, statements: result.stmts ?? [] };
      } catch (error) {
        first ??= error.message;
      }
    }
    return { error: first };
  }
}
