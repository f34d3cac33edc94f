package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Identifier;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the columns that a statement writes to, and what SET assigns to them. */
final class Assignments {

    /** Columns in the order in which they are set, and all values that are computed for them. */
    record Assigned(List<Identifier> columns, List<Expression> values) {}

    /** What a value is given to. */
    private record Target(Identifier column, boolean part) {}

    private final Elements elements;

    Assignments(Elements elements) {
        this.elements = elements;
    }

    /** {@code a = 1, (b, c) = (2, DEFAULT), (d, e) = (SELECT ...)}, from behind SET. */
    Assigned read(Cursor cursor) throws Unexpected {
        List<Target> targets = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        do {
            if (cursor.at(TokenKind.OPEN)) {
                targets.addAll(targets(cursor));
            } else {
                targets.add(target(cursor, values));
            }
            cursor.expect("=");
            values.add(elements.expressions().read(cursor));
        } while (cursor.accept(TokenKind.COMMA));
        return new Assigned(columns(targets), values);
    }

    /** {@code (a, b[1], c.d)}. */
    List<Identifier> columns(Cursor cursor) throws Unexpected {
        return columns(targets(cursor));
    }

    private List<Target> targets(Cursor cursor) throws Unexpected {
        List<Expression> subscripts = new ArrayList<>();
        return Reading.parenthesised(cursor, at -> target(at, subscripts));
    }

    /** A column of which several parts are set is named once; one that is set twice stays in twice. */
    private static List<Identifier> columns(List<Target> targets) {
        Set<String> inParts = new HashSet<>();
        return targets.stream()
                .filter(target -> !target.part() || inParts.add(target.column().text()))
                .map(Target::column)
                .toList();
    }

    /** {@code OVERRIDING SYSTEM VALUE}, where it comes. */
    void passOverriding(Cursor cursor) throws Unexpected {
        if (cursor.accept("OVERRIDING")) {
            if (!cursor.accept("SYSTEM")) {
                cursor.expect("USER");
            }
            cursor.expect("VALUE");
        }
    }

    /** A column; of arrays and composites only a part may be meant. */
    private Target target(Cursor cursor, List<Expression> subscripts) throws Unexpected {
        Identifier column = elements.names().identifier(cursor);
        boolean part = cursor.at(TokenKind.DOT) || cursor.at(TokenKind.OPEN_BRACKET);
        while (cursor.at(TokenKind.DOT) || cursor.at(TokenKind.OPEN_BRACKET)) {
            if (cursor.accept(TokenKind.DOT)) {
                elements.names().label(cursor);
            } else {
                subscripts.add(subscript(cursor));
            }
        }
        return new Target(column, part);
    }

    private Expression subscript(Cursor cursor) throws Unexpected {
        cursor.expect(TokenKind.OPEN_BRACKET, "[");
        List<Expression> bounds = new ArrayList<>();
        while (!cursor.accept(TokenKind.CLOSE_BRACKET)) {
            if (!cursor.accept(":")) {
                bounds.add(elements.expressions().read(cursor));
            }
        }
        return new Composite("[]", bounds);
    }
}
