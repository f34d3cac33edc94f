package dev.schemalint.sql.expression;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads calls from their opening parenthesis, with all that may stand inside and behind it. */
public final class Calls {

    private final Expressions expressions;
    private final Names names;

    public Calls(Expressions expressions, Names names) {
        this.expressions = expressions;
        this.names = names;
    }

    /** A call with what may follow it: WITHIN GROUP, FILTER and OVER, which make it part of a larger value. */
    Expression read(Cursor cursor, Name function) throws Unexpected {
        cursor.expect(TokenKind.OPEN, "(");
        List<Expression> arguments = new ArrayList<>();
        List<Expression> beside = new ArrayList<>();
        if (cursor.accept("*")) {
            arguments.add(new Composite("*", List.of()));
        } else if (!cursor.at(TokenKind.CLOSE)) {
            if (!cursor.accept("DISTINCT")) {
                cursor.accept("ALL");
            }
            arguments.addAll(Reading.list(cursor, this::argument));
            if (cursor.accept("ORDER", "BY")) {
                beside.addAll(expressions.sortList(cursor));
            }
        }
        cursor.expect(TokenKind.CLOSE, ")");
        return followed(cursor, new Call(function, arguments), beside);
    }

    /** The arguments of a call that may go without parentheses. */
    List<Expression> arguments(Cursor cursor) throws Unexpected {
        return cursor.at(TokenKind.OPEN) ? Reading.parenthesisedOrEmpty(cursor, this::argument) : List.of();
    }

    Expression argument(Cursor cursor) throws Unexpected {
        cursor.accept("VARIADIC");
        Token operator = cursor.peek(1);
        if (operator.is(":=") || operator.is("=>")) {
            names.label(cursor);
            cursor.next();
        }
        return expressions.read(cursor);
    }

    public Expression followed(Cursor cursor, Expression call, List<Expression> within) throws Unexpected {
        List<Expression> beside = new ArrayList<>(within);
        if (cursor.accept("WITHIN", "GROUP")) {
            cursor.expect(TokenKind.OPEN, "(");
            cursor.expect("ORDER", "BY");
            beside.addAll(expressions.sortList(cursor));
            cursor.expect(TokenKind.CLOSE, ")");
        }
        if (cursor.at("FILTER") && cursor.peek(1).kind() == TokenKind.OPEN) {
            cursor.next();
            cursor.next();
            cursor.expect("WHERE");
            beside.add(expressions.read(cursor));
            cursor.expect(TokenKind.CLOSE, ")");
        }
        if (cursor.accept("OVER")) {
            beside.addAll(window(cursor));
            return new Composite("OVER", Expressions.joined(List.of(call), beside));
        }
        return beside.isEmpty() ? call : new Composite("AGGREGATE", Expressions.joined(List.of(call), beside));
    }

    public List<Expression> window(Cursor cursor) throws Unexpected {
        if (!cursor.accept(TokenKind.OPEN)) {
            names.identifier(cursor);
            return List.of();
        }
        List<Expression> parts = new ArrayList<>();
        if (!cursor.atAny("PARTITION", "ORDER", "RANGE", "ROWS", "GROUPS") && !cursor.at(TokenKind.CLOSE)) {
            names.identifier(cursor);
        }
        if (cursor.accept("PARTITION", "BY")) {
            parts.addAll(expressions.list(cursor));
        }
        if (cursor.accept("ORDER", "BY")) {
            parts.addAll(expressions.sortList(cursor));
        }
        if (cursor.atAny("RANGE", "ROWS", "GROUPS")) {
            cursor.next();
            frame(cursor, parts);
        }
        cursor.expect(TokenKind.CLOSE, ")");
        return parts;
    }

    private void frame(Cursor cursor, List<Expression> parts) throws Unexpected {
        if (cursor.accept("BETWEEN")) {
            bound(cursor, parts);
            cursor.expect("AND");
        }
        bound(cursor, parts);
        if (cursor.accept("EXCLUDE")
                && !cursor.accept("CURRENT", "ROW")
                && !cursor.accept("GROUP")
                && !cursor.accept("TIES")) {
            cursor.expect("NO", "OTHERS");
        }
    }

    private void bound(Cursor cursor, List<Expression> parts) throws Unexpected {
        if (cursor.accept("CURRENT", "ROW")) {
            return;
        }
        if (!cursor.accept("UNBOUNDED")) {
            parts.add(expressions.read(cursor));
        }
        if (!cursor.accept("PRECEDING")) {
            cursor.expect("FOLLOWING");
        }
    }

    /** The name of a function that the grammar, not the text, names. */
    public static Name nameAt(Span span, String function) {
        return Name.of(new Identifier(function, false, span));
    }
}
