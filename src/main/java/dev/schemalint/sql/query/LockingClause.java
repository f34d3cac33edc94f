package dev.schemalint.sql.query;

import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** FOR UPDATE and its like, of a query that ends at a mark. */
record LockingClause(Cursor cursor, int end) {

    /** Whether FOR UPDATE, NO KEY UPDATE, SHARE or KEY SHARE begins here. */
    static boolean begins(Cursor cursor, int mark) {
        Token strength = cursor.tokenAt(mark + 1);
        return cursor.tokenAt(mark).is("FOR")
                && (strength.is("UPDATE") || strength.is("SHARE") || strength.is("NO") || strength.is("KEY"));
    }

    /** Where there are several, as only PostgreSQL allows: the place of each. */
    static List<Span> several(Cursor cursor, int start, int end) {
        List<Span> places = new ArrayList<>();
        for (int mark = start; mark < end; mark++) {
            if (begins(cursor, mark)) {
                places.add(new LockingClause(cursor, end).place(mark));
            }
        }
        return places.size() > 1 ? places : List.of();
    }

    private Span place(int from) {
        int last = from;
        while (last + 1 < end
                && !begins(cursor, last + 1)
                && cursor.tokenAt(last + 1).kind() != TokenKind.CLOSE) {
            last++;
        }
        return cursor.tokenAt(from).span().to(cursor.tokenAt(last).span());
    }

    /** The names it is limited to; none means every relation of its query. */
    Set<String> names(int mark) {
        int at = mark;
        while (at < end
                && !cursor.tokenAt(at).is("UPDATE")
                && !cursor.tokenAt(at).is("SHARE")) {
            at++;
        }
        if (!cursor.tokenAt(at + 1).is("OF")) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        for (int name = at + 2; name < end; name += 2) {
            names.add(spelled(cursor, cursor.tokenAt(name)));
            if (cursor.tokenAt(name + 1).kind() != TokenKind.COMMA) {
                break;
            }
        }
        return names;
    }

    static String spelled(Cursor cursor, Token token) {
        String text = cursor.text(token);
        return token.kind() == TokenKind.QUOTED_NAME
                ? text.substring(1, text.length() - 1)
                : text.toLowerCase(Locale.ROOT);
    }
}
