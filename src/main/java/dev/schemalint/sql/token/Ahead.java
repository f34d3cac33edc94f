package dev.schemalint.sql.token;

import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Looks forward from a cursor without moving it. */
public final class Ahead {

    private Ahead() {}

    /** Where the statement ends, or the parentheses around it close. */
    public static int end(Cursor cursor) {
        return first(cursor, token -> false);
    }

    /** The mark of the first token outside of parentheses that fits; else where they close, or the end. */
    public static int first(Cursor cursor, Predicate<Token> fits) {
        return firstMark(cursor, mark -> fits.test(cursor.tokenAt(mark)));
    }

    /** The same, judging by the mark. */
    public static int firstMark(Cursor cursor, IntPredicate fits) {
        int depth = 0;
        for (int mark = cursor.mark(); ; mark++) {
            TokenKind kind = cursor.tokenAt(mark).kind();
            if (kind == TokenKind.END || depth == 0 && (kind == TokenKind.CLOSE || fits.test(mark))) {
                return mark;
            }
            depth += kind == TokenKind.OPEN ? 1 : kind == TokenKind.CLOSE ? -1 : 0;
        }
    }

    /** The mark of the last token outside of parentheses that fits, before a mark; that mark when none does. */
    public static int last(Cursor cursor, int before, Predicate<Token> fits) {
        int found = before;
        int start = cursor.mark();
        int mark = first(cursor, fits);
        while (mark < before && cursor.tokenAt(mark).kind() != TokenKind.CLOSE) {
            found = mark;
            cursor.backTo(mark + 1);
            mark = first(cursor, fits);
        }
        cursor.backTo(start);
        return found;
    }
}
