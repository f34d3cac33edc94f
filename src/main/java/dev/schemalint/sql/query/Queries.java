package dev.schemalint.sql.query;

import dev.schemalint.operation.Query;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Unexpected;

/** Finds where a query ends that something made of it follows. */
public final class Queries {

    private Queries() {}

    /** The query up to {@code WITH [NO] DATA} or the end. */
    public static Query withData(Cursor cursor, Elements elements) throws Unexpected {
        int end = end(cursor);
        if (endsWith(cursor, end, "WITH", "DATA")) {
            end -= 2;
        } else if (endsWith(cursor, end, "WITH", "NO", "DATA")) {
            end -= 3;
        }
        return elements.queries().read(cursor, end);
    }

    /** The query up to {@code WITH [LOCAL|CASCADED] CHECK OPTION} or the end. */
    public static Query checked(Cursor cursor, Elements elements) throws Unexpected {
        int end = end(cursor);
        if (endsWith(cursor, end, "WITH", "CHECK", "OPTION")) {
            end -= 3;
        } else if (endsWith(cursor, end, "WITH", "LOCAL", "CHECK", "OPTION")
                || endsWith(cursor, end, "WITH", "CASCADED", "CHECK", "OPTION")) {
            end -= 4;
        }
        return elements.queries().read(cursor, end);
    }

    /** Passes {@code WITH [NO] DATA}; whether the data is wanted, which it is unless said otherwise. */
    public static boolean acceptWithData(Cursor cursor) {
        boolean without = cursor.accept("WITH", "NO", "DATA");
        cursor.accept("WITH", "DATA");
        return !without;
    }

    /** The end of the statement, or the next element of a CREATE SCHEMA: no query has these words. */
    private static int end(Cursor cursor) {
        int mark = cursor.mark();
        while (mark < cursor.endMark()) {
            Token token = cursor.tokenAt(mark);
            if (token.is("CREATE") || token.is("GRANT")) {
                return mark;
            }
            mark++;
        }
        return mark;
    }

    private static boolean endsWith(Cursor cursor, int end, String... words) {
        for (int i = 0; i < words.length; i++) {
            int mark = end - words.length + i;
            if (mark < cursor.mark() || !cursor.tokenAt(mark).is(words[i])) {
                return false;
            }
        }
        return true;
    }
}
