package dev.schemalint.sql.expression;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Reads CASE as a value. */
public final class Choices {

    private Choices() {}

    public static Expression read(Cursor cursor, Expressions expressions) throws Unexpected {
        cursor.expect("CASE");
        List<Expression> parts = new ArrayList<>();
        if (!cursor.at("WHEN")) {
            parts.add(expressions.read(cursor));
        }
        do {
            cursor.expect("WHEN");
            parts.add(expressions.read(cursor));
            cursor.expect("THEN");
            parts.add(expressions.read(cursor));
        } while (cursor.at("WHEN"));
        if (cursor.accept("ELSE")) {
            parts.add(expressions.read(cursor));
        }
        cursor.expect("END");
        return new Composite("CASE", parts);
    }
}
