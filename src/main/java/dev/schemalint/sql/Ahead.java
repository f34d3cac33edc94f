package dev.schemalint.sql;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Looks forward from a cursor without moving it. */
final class Ahead {

    private Ahead() {}

    /** Where the statement ends, or the parentheses around it close. */
    static int end(Cursor cursor) {
        return first(cursor, token -> false);
    }

    /** The mark of the first token outside of parentheses that fits; else where they close, or the end. */
    static int first(Cursor cursor, Predicate<Token> fits) {
        return first(cursor, (token, next) -> fits.test(token));
    }

    /** The same, judging by a token and the one behind it. */
    static int first(Cursor cursor, BiPredicate<Token, Token> fits) {
        int depth = 0;
        for (int ahead = 0; ; ahead++) {
            Token token = cursor.peek(ahead);
            boolean stops = token.kind() == TokenKind.CLOSE || fits.test(token, cursor.peek(ahead + 1));
            if (token.kind() == TokenKind.END || depth == 0 && stops) {
                return cursor.mark() + ahead;
            }
            depth += token.kind() == TokenKind.OPEN ? 1 : token.kind() == TokenKind.CLOSE ? -1 : 0;
        }
    }
}
