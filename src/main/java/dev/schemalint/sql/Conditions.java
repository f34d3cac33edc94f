package dev.schemalint.sql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Composite;
import java.util.List;
import java.util.Optional;

/** Reads WHERE as statements that change rows have it. */
final class Conditions {

    private Conditions() {}

    /** The condition behind WHERE, if one comes; it may also be the row a cursor stands at. */
    static Optional<Expression> where(Cursor cursor, Elements elements) throws Unexpected {
        if (!cursor.accept("WHERE")) {
            return Optional.empty();
        }
        if (cursor.accept("CURRENT", "OF")) {
            elements.names().identifier(cursor);
            return Optional.of(new Composite("CURRENT OF", List.of()));
        }
        return Optional.of(elements.expressions().read(cursor));
    }
}
