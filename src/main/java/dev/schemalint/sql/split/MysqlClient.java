package dev.schemalint.sql.split;

import dev.schemalint.sql.token.Characters;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import java.util.Set;

/** Knows the lines of a script that the mysql client keeps to itself. */
final class MysqlClient implements ClientProgram {

    private static final String DELIMITER = "DELIMITER";

    /** Those no statement begins with. */
    private static final Set<String> COMMANDS = Set.of(
            "SOURCE",
            "TEE",
            "NOTEE",
            "PAGER",
            "NOPAGER",
            "PROMPT",
            "WARNINGS",
            "NOWARNING",
            "CHARSET",
            "CONNECT",
            "STATUS",
            "EXIT",
            "QUIT",
            "SYSTEM",
            "REHASH");

    private final String text;
    private final boolean listening;

    /** Not listening, it takes nothing for a command. */
    MysqlClient(String text, boolean listening) {
        this.text = text;
        this.listening = listening;
    }

    @Override
    public boolean commandBegins(Token token, boolean statementIsEmpty) {
        if (!listening || token.kind() != TokenKind.WORD || !ClientProgram.beginsLine(text, token.start())) {
            return false;
        }
        boolean separated = token.end() == text.length() || Characters.isSpace(text.charAt(token.end()));
        return token.is(DELIMITER) && separated || statementIsEmpty && COMMANDS.contains(token.word());
    }

    @Override
    public int commandEnd(int start) {
        return Characters.endOfLine(text, start);
    }

    /** For any command but DELIMITER, what they ended with before. */
    @Override
    public String terminatorAfter(String command, String before) {
        String[] words = command.strip().split("\\s+", 3);
        if (words.length < 2 || !Characters.upper(words[0]).equals(DELIMITER)) {
            return before;
        }
        String mark = words[1];
        boolean quoted =
                mark.length() > 2 && "'\"`".indexOf(mark.charAt(0)) >= 0 && mark.endsWith(mark.substring(0, 1));
        return quoted ? mark.substring(1, mark.length() - 1) : mark;
    }

    /** USE needs no semicolon: the client reads it line by line. */
    @Override
    public boolean endsWithLine(Token first, Token next) {
        return listening
                && first.is("USE")
                && next.kind() != TokenKind.SEMICOLON
                && Characters.endOfLine(text, first.start()) < next.start();
    }

    @Override
    public boolean isTerminator(Token token, boolean statementIsEmpty) {
        return false;
    }
}
