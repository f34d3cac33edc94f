package dev.schemalint.sql;

import dev.schemalint.dialect.Dialect;

/** How a dialect forms its tokens: the differences between lexers, as data. */
record LexicalRules(
        boolean dollarQuotes,
        boolean escapeStrings,
        boolean backslashEscapes,
        boolean doubleQuotedStrings,
        boolean backticks,
        boolean brackets,
        boolean nestedComments,
        boolean hashComments,
        boolean clientCommands) {

    static LexicalRules of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL, COCKROACHDB -> new LexicalRules(true, true, false, false, false, false, true, false, true);
            case MYSQL, MARIADB -> new LexicalRules(false, false, true, true, true, false, false, true, false);
            case SQLITE -> new LexicalRules(false, false, false, false, true, true, false, false, false);
            case SQLSERVER -> new LexicalRules(false, false, false, false, false, true, true, false, false);
            case ORACLE -> new LexicalRules(false, false, false, false, false, false, false, false, false);
        };
    }
}
