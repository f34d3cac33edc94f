package dev.schemalint.sql.expression;

import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LexicalRules.Trait;
import dev.schemalint.sql.token.Quotes;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.Optional;

/** Reads constants where the grammar wants one and no expression; a placeholder may stand for any of them. */
public final class Literals {

    private Literals() {}

    public static boolean atString(Cursor cursor) {
        return cursor.at(TokenKind.STRING) || cursor.at(TokenKind.PLACEHOLDER);
    }

    /** The text of a string constant, with the pieces that follow it on lines of their own. */
    public static String string(Cursor cursor) throws Unexpected {
        if (cursor.at(TokenKind.PLACEHOLDER)) {
            return cursor.text(cursor.next());
        }
        String written = cursor.text(cursor.expect(TokenKind.STRING, "a string"));
        if (Quotes.isUnicode(written)) {
            return Quotes.unicode(written, Names.escape(cursor));
        }
        StringBuilder text = new StringBuilder(inside(cursor, written));
        while (cursor.at(TokenKind.STRING)
                && (cursor.rules().has(Trait.STRINGS_JOIN_ON_A_LINE) || isOnALaterLine(cursor))) {
            text.append(inside(cursor, cursor.text(cursor.next())));
        }
        return text.toString();
    }

    private static String inside(Cursor cursor, String written) {
        return cursor.rules().has(Trait.BACKSLASH_ESCAPES) ? Quotes.escapedString(written) : Quotes.string(written);
    }

    static Optional<String> optionalString(Cursor cursor) throws Unexpected {
        return cursor.at(TokenKind.STRING) ? Optional.of(string(cursor)) : Optional.empty();
    }

    /** A number with or without a sign, as written without spaces. */
    public static String number(Cursor cursor) throws Unexpected {
        String sign = cursor.accept("-") ? "-" : "";
        if (sign.isEmpty()) {
            cursor.accept("+");
        }
        if (!atNumber(cursor)) {
            throw cursor.unexpected("a number");
        }
        return sign + cursor.text(cursor.next());
    }

    /** A whole number; what is none of ours to know, such as a placeholder, counts as zero. */
    public static int integer(Cursor cursor) throws Unexpected {
        String digits = number(cursor);
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notAnInteger) {
            return 0;
        }
    }

    public static boolean atNumber(Cursor cursor) {
        return cursor.at(TokenKind.NUMBER) || cursor.at(TokenKind.PLACEHOLDER) || cursor.at(TokenKind.PARAMETER);
    }

    private static boolean isOnALaterLine(Cursor cursor) {
        int from = cursor.previous().end();
        int to = cursor.peek().start();
        String between = cursor.text(new Span(from, to));
        return between.indexOf('\n') >= 0 || between.indexOf('\r') >= 0;
    }
}
