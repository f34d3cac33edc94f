package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/** Reads WHERE as statements that change rows have it. */
final class Conditions {

    private Conditions() {}

    /** {@code OR REPLACE} and its like: what is to become of rows that break a constraint, where a dialect has that. */
    static Optional<Span> otherwise(Cursor cursor, Elements elements) throws Unexpected {
        int mark = cursor.mark();
        if (!elements.rules().conflictClauses() || !cursor.accept("OR")) {
            return Optional.empty();
        }
        Words.oneOf(cursor, "ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE");
        return Optional.of(cursor.since(mark));
    }

    static boolean atIndexed(Cursor cursor, Elements elements) {
        return elements.rules().conflictClauses() && (cursor.at("INDEXED", "BY") || cursor.at("NOT", "INDEXED"));
    }

    /** {@code INDEXED BY name} and {@code NOT INDEXED}, where a dialect has them. */
    static void passIndexed(Cursor cursor, Elements elements) throws Unexpected {
        if (!atIndexed(cursor, elements) || cursor.accept("NOT", "INDEXED")) {
            return;
        }
        cursor.expect("INDEXED", "BY");
        elements.names().identifier(cursor);
    }

    /** ORDER BY and LIMIT behind a statement that changes rows, where a dialect has them; whether there is a limit. */
    static boolean limited(Cursor cursor, Elements elements) throws Unexpected {
        if (!elements.rules().conflictClauses() && !elements.rules().limitedChanges()) {
            return false;
        }
        if (cursor.accept("ORDER", "BY")) {
            elements.expressions().sortList(cursor);
        }
        if (!cursor.accept("LIMIT")) {
            return false;
        }
        elements.expressions().read(cursor);
        if (cursor.accept("OFFSET") || cursor.accept(TokenKind.COMMA)) {
            elements.expressions().read(cursor);
        }
        return true;
    }

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
