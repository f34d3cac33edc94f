package dev.schemalint.sql.token;

import java.util.ArrayList;
import java.util.List;

/** Reads one thing from where the cursor stands; lists are made of it. */
@FunctionalInterface
public interface Reading<T> {

    T read(Cursor cursor) throws Unexpected;

    /** One or more, with commas between them. */
    static <T> List<T> list(Cursor cursor, Reading<T> item) throws Unexpected {
        List<T> items = new ArrayList<>();
        do {
            items.add(item.read(cursor));
        } while (cursor.accept(TokenKind.COMMA));
        return items;
    }

    /** One or more in parentheses, with commas between them. */
    static <T> List<T> parenthesised(Cursor cursor, Reading<T> item) throws Unexpected {
        cursor.expect(TokenKind.OPEN, "(");
        List<T> items = list(cursor, item);
        cursor.expect(TokenKind.CLOSE, ")");
        return items;
    }

    /** None or more in parentheses, with commas between them. */
    static <T> List<T> parenthesisedOrEmpty(Cursor cursor, Reading<T> item) throws Unexpected {
        if (cursor.at(TokenKind.OPEN) && cursor.peek(1).kind() == TokenKind.CLOSE) {
            cursor.next();
            cursor.next();
            return List.of();
        }
        return parenthesised(cursor, item);
    }
}
