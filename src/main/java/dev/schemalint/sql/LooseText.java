package dev.schemalint.sql;

import dev.schemalint.operation.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the rest of statements that leave schema and rows alone, and whose options are many: words with values behind
 * them, lists, and nothing that could begin another statement.
 */
final class LooseText {

    private LooseText() {}

    /** Every word with the value behind it, if it has one, up to the end. */
    static List<Option> options(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        while (!cursor.atEnd()) {
            if (cursor.accept(TokenKind.COMMA)) {
                continue;
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

    private static boolean atConstant(Cursor cursor) {
        return cursor.at(TokenKind.STRING) || cursor.at(TokenKind.NUMBER);
    }
}
