package dev.schemalint.sql.token;

import dev.schemalint.operation.Option;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the rest of statements that leave schema and rows alone, and whose options are many: words with values behind
 * them, lists, and nothing that could begin another statement.
 */
public final class LooseText {

    private static final Set<String> VERBS =
            Set.of("ALTER", "CREATE", "DELETE", "DROP", "GRANT", "INSERT", "SELECT", "SET", "SHOW", "UPDATE");

    private LooseText() {}

    /** Every word with the value behind it, if it has one, up to the end. */
    public static List<Option> options(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        while (!cursor.atEnd()) {
            if (cursor.accept(TokenKind.COMMA)) {
                continue;
            }
            if (beginsStatement(cursor)) {
                throw cursor.unexpected("an option");
            }
            String name = word(cursor);
            boolean signed = cursor.accept("=");
            boolean valued = signed || atConstant(cursor);
            options.add(new Option(
                    name, valued && !cursor.atEnd() ? Optional.of(cursor.text(cursor.next())) : Optional.empty()));
        }
        return options;
    }

    private static String word(Cursor cursor) throws Unexpected {
        Token token = cursor.next();
        return switch (token.kind()) {
            case WORD, QUOTED_NAME, STRING, NUMBER, VARIABLE, PLACEHOLDER, PARAMETER, OPEN, CLOSE, DOT ->
                cursor.text(token).toLowerCase(Locale.ROOT);
            case OPERATOR -> {
                if (token.is("*") || token.is("%") || token.is("-") || token.is("=")) {
                    yield token.word();
                }
                throw new Unexpected(token, "an option");
            }
            default -> throw new Unexpected(token, "an option");
        };
    }

    /** A line that begins with such a word is another statement, before which a semicolon is missing. */
    private static boolean beginsStatement(Cursor cursor) {
        if (!VERBS.contains(cursor.peek().word()) || cursor.mark() == 0) {
            return false;
        }
        int start = cursor.previous().end();
        int end = cursor.peek().start();
        return cursor.text(new Span(start, end)).chars().anyMatch(c -> Characters.isLineEnd((char) c));
    }

    private static boolean atConstant(Cursor cursor) {
        return cursor.at(TokenKind.STRING) || cursor.at(TokenKind.NUMBER);
    }
}
