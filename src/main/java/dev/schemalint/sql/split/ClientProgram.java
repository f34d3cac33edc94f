package dev.schemalint.sql.split;

import dev.schemalint.sql.token.Characters;
import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.sql.token.Token;

/** The program that sends a script: it keeps some lines to itself, and may end statements in ways of its own. */
interface ClientProgram {

    /** Whether a line for the client begins with the token. */
    boolean commandBegins(Token token, boolean statementIsEmpty);

    /** Where the command that begins at an offset ends. */
    int commandEnd(int start);

    /** What statements end with from a command on. */
    String terminatorAfter(String command, String before);

    /** Whether a statement ends with its line, and the next token stands on another. */
    boolean endsWithLine(Token first, Token next);

    /** Whether the token ends what stands before it, though it is no semicolon. */
    boolean isTerminator(Token token, boolean statementIsEmpty);

    static ClientProgram of(String text, LexicalRules rules) {
        return rules.has(LexicalRules.Trait.PLSQL)
                ? new SqlPlus(text)
                : new MysqlClient(text, rules.has(LexicalRules.Trait.MYSQL_COMMANDS));
    }

    /** Whether nothing but spaces stands before the offset on its line. */
    static boolean beginsLine(String text, int offset) {
        int before = offset - 1;
        while (before >= 0 && Characters.isSpace(text.charAt(before)) && !Characters.isLineEnd(text.charAt(before))) {
            before--;
        }
        return before < 0 || Characters.isLineEnd(text.charAt(before));
    }
}
