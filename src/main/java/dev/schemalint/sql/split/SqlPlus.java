package dev.schemalint.sql.split;

import dev.schemalint.sql.token.Characters;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import java.util.Set;

/** Knows the lines of a script that SQL*Plus, SQLcl and SQL Developer keep to themselves. */
final class SqlPlus implements ClientProgram {

    /** Those no statement begins with. */
    private static final Set<String> COMMANDS = Set.of(
            ("ACCEPT APPEND ARCHIVE BREAK BTITLE CLEAR COL COLUMN COMPUTE CONN CONNECT DEF DEFINE DESC DESCRIBE DISC"
                            + " DISCONNECT EDIT EXIT HOST LIST PAUSE PASSWORD PRINT PRO PROMPT QUIT REM REMARK RUN SHO SHOW"
                            + " SHUTDOWN SPO SPOOL START STARTUP STORE TIMING TTITLE UNDEF UNDEFINE VAR VARIABLE WHENEVER"
                            + " XQUERY")
                    .split(" "));

    /** What follows the SET of SQL, and no SET of the client. */
    private static final Set<String> SET_IN_SQL = Set.of("TRANSACTION", "ROLE", "CONSTRAINT", "CONSTRAINTS");

    private final String text;

    SqlPlus(String text) {
        this.text = text;
    }

    @Override
    public boolean commandBegins(Token token, boolean statementIsEmpty) {
        if (!statementIsEmpty || !ClientProgram.beginsLine(text, token.start())) {
            return false;
        }
        return token.kind() == TokenKind.OPERATOR
                ? token.word().startsWith("@") || token.is("!")
                : COMMANDS.contains(token.word()) || token.is("SET") && !SET_IN_SQL.contains(wordBehind(token));
    }

    /** A dash at its end lets a command go on with the next line. */
    @Override
    public int commandEnd(int start) {
        int end = Characters.endOfLine(text, start);
        boolean remark = text.regionMatches(true, start, "REM", 0, 3);
        while (!remark && text.substring(start, end).stripTrailing().endsWith("-") && end < text.length()) {
            int next = end + (text.startsWith("\r\n", end) ? 2 : 1);
            end = Characters.endOfLine(text, next);
        }
        return end;
    }

    @Override
    public String terminatorAfter(String command, String before) {
        return before;
    }

    /** EXECUTE is a call on one line. */
    @Override
    public boolean endsWithLine(Token first, Token next) {
        return (first.is("EXEC") || first.is("EXECUTE")) && Characters.endOfLine(text, first.start()) < next.start();
    }

    /** A slash alone on its line runs what stands before it; a statement begins with none. */
    @Override
    public boolean isTerminator(Token token, boolean statementIsEmpty) {
        return token.is("/") && (statementIsEmpty || isAlone(token));
    }

    private boolean isAlone(Token token) {
        String rest = text.substring(token.end(), Characters.endOfLine(text, token.end()));
        return rest.isBlank() && ClientProgram.beginsLine(text, token.start());
    }

    private String wordBehind(Token token) {
        int start = token.end();
        while (start < text.length() && Characters.isSpace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && Characters.isNamePart(text.charAt(end))) {
            end++;
        }
        return Characters.upper(text.substring(start, end));
    }
}
