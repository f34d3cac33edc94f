package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Counts the rows that VALUES lists, and notes what is computed for them; the values are kept only of a few rows. */
final class InsertedRows {

    private static final int FEW = 20;

    private final Expressions expressions;
    private final List<Expression> subqueries = new ArrayList<>();
    private final List<List<Expression>> values = new ArrayList<>();
    private boolean calls;
    private int count;

    InsertedRows(Expressions expressions) {
        this.expressions = expressions;
    }

    int count() {
        return count;
    }

    /** All rows, or none where they are many. */
    List<List<Expression>> values() {
        return count == values.size() ? values : List.of();
    }

    boolean calls() {
        return calls;
    }

    List<Expression> subqueries() {
        return subqueries;
    }

    void addDefault() {
        count++;
    }

    static boolean begin(Cursor cursor) {
        int ahead = 0;
        while (cursor.peek(ahead).kind() == TokenKind.OPEN) {
            ahead++;
        }
        return cursor.peek(ahead).is("VALUES");
    }

    /** Reads {@code VALUES (...), (...)}, in parentheses or not; when that is not all of it, it is left to others. */
    boolean read(Cursor cursor, Predicate<Cursor> ends) throws Unexpected {
        int start = cursor.mark();
        while (cursor.accept(TokenKind.OPEN)) {
            // However many close again.
        }
        int parentheses = cursor.mark() - start;
        cursor.expect("VALUES");
        do {
            cursor.expect(TokenKind.OPEN, "(");
            List<Expression> row = new ArrayList<>();
            do {
                row.add(value(cursor));
            } while (cursor.accept(TokenKind.COMMA));
            cursor.expect(TokenKind.CLOSE, ")");
            if (count < FEW) {
                values.add(row);
            }
            count++;
        } while (cursor.accept(TokenKind.COMMA));
        boolean closed = true;
        for (int i = 0; i < parentheses; i++) {
            closed &= cursor.accept(TokenKind.CLOSE);
        }
        boolean all = closed && ends.test(cursor);
        if (!all) {
            cursor.backTo(start);
        }
        return all;
    }

    private Expression value(Cursor cursor) throws Unexpected {
        Expression value = expressions.read(cursor);
        value.each(part -> {
            if (part instanceof Expression.Subquery) {
                subqueries.add(part);
            }
            calls |= part instanceof Expression.Call;
        });
        return value;
    }
}
