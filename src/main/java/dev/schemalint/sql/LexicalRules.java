package dev.schemalint.sql;

import dev.schemalint.dialect.Dialect;
import java.util.List;

/**
 * How a dialect forms its tokens: the differences between lexers, as data.
 *
 * @param stringPrefixes the letters that may touch the quote of a string and belong to it
 * @param parameters the characters that a parameter begins with
 * @param operators the operators, of which the longest that fits is taken; none when any run of symbols is one
 * @param dotCommands whether a line that begins with a dot, between statements, is one for the client
 * @param triggerBodies whether a trigger's body stands between BEGIN and END, with semicolons inside
 */
record LexicalRules(
        boolean dollarQuotes,
        boolean unicodeQuotes,
        String stringPrefixes,
        boolean backslashEscapes,
        boolean doubleQuotedStrings,
        boolean backticks,
        boolean brackets,
        boolean nestedComments,
        boolean hashComments,
        String parameters,
        List<String> operators,
        boolean clientCommands,
        boolean dotCommands,
        boolean triggerBodies) {

    private static final LexicalRules POSTGRESQL = new LexicalRules(
            true, true, "eEbBxXnN", false, false, false, false, true, false, "", List.of(), true, false, false);
    private static final LexicalRules MYSQL = new LexicalRules(
            false, false, "", true, true, true, false, false, true, "", List.of(), false, false, false);
    private static final LexicalRules SQLITE = new LexicalRules(
            false,
            false,
            "xX",
            false,
            false,
            true,
            true,
            false,
            false,
            "?@$",
            List.of("->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "!=", "=="),
            false,
            true,
            true);
    private static final LexicalRules SQLSERVER = new LexicalRules(
            false, false, "nN", false, false, false, true, true, false, "@", List.of(), false, false, false);
    private static final LexicalRules ORACLE = new LexicalRules(
            false, false, "", false, false, false, false, false, false, "", List.of(), false, false, false);

    static LexicalRules of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL, COCKROACHDB -> POSTGRESQL;
            case MYSQL, MARIADB -> MYSQL;
            case SQLITE -> SQLITE;
            case SQLSERVER -> SQLSERVER;
            case ORACLE -> ORACLE;
        };
    }
}
