package dev.schemalint.sql.expression;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the calls that SQL writes in a form of their own: EXTRACT, CAST, TRIM, CURRENT_TIMESTAMP and their like. */
final class SpecialCalls {

    private final Expressions expressions;
    private final Types types;
    private final Calls calls;
    private final ValueRules rules;

    SpecialCalls(Expressions expressions, Types types, Calls calls, ValueRules rules) {
        this.expressions = expressions;
        this.types = types;
        this.calls = calls;
        this.rules = rules;
    }

    boolean begin(Cursor cursor) {
        String word = cursor.peek().word();
        return rules.bareCalls().contains(word) && cursor.peek(1).kind() != TokenKind.DOT
                || rules.specialCalls().contains(word) && cursor.peek(1).kind() == TokenKind.OPEN
                || rules.typedConstants() && cursor.at("COLLATION", "FOR");
    }

    Expression read(Cursor cursor) throws Unexpected {
        Token word = cursor.next();
        if (rules.bareCalls().contains(word.word())) {
            return call(word, word.word().toLowerCase(Locale.ROOT), calls.arguments(cursor));
        }
        boolean collation = word.is("COLLATION") && cursor.accept("FOR");
        cursor.expect(TokenKind.OPEN, "(");
        Expression value = switch (word.word()) {
            case "CAST", "TREAT", "TRY_CAST", "PARSE", "TRY_PARSE" -> cast(cursor);
            case "EXTRACT" -> call(word, "extract", extract(cursor));
            case "NORMALIZE" -> call(word, "normalize", normalize(cursor));
            case "OVERLAY" -> call(word, "overlay", divided(cursor, "PLACING", "FROM", "FOR"));
            case "POSITION" -> call(word, "position", position(cursor));
            case "SUBSTRING" -> call(word, "substring", divided(cursor, "FROM", "FOR", "SIMILAR", "ESCAPE"));
            case "TRIM" -> trim(cursor, word);
            case "MERGE_ACTION" -> call(word, "merge_action", List.of());
            default ->
                collation
                        ? call(word, "pg_collation_for", List.of(expressions.read(cursor)))
                        : new Composite(word.word(), expressions.list(cursor));
        };
        cursor.expect(TokenKind.CLOSE, ")");
        return value;
    }

    private static Call call(Token word, String function, List<Expression> arguments) {
        return new Call(Calls.nameAt(word.span(), function), arguments);
    }

    private Expression cast(Cursor cursor) throws Unexpected {
        Expression value = expressions.read(cursor);
        cursor.expect("AS");
        TypeName type = types.read(cursor);
        if (rules.methods() && cursor.accept("USING")) {
            expressions.read(cursor);
        }
        return new Cast(value, type);
    }

    private List<Expression> extract(Cursor cursor) throws Unexpected {
        Token field = cursor.peek();
        StringValue what = cursor.at(TokenKind.STRING)
                ? new StringValue(Literals.string(cursor))
                : new StringValue(cursor.text(cursor.next()).toLowerCase(Locale.ROOT));
        if (field.kind() == TokenKind.CLOSE) {
            throw new Unexpected(field, "a field of a date");
        }
        cursor.expect("FROM");
        return List.of(what, expressions.read(cursor));
    }

    private List<Expression> normalize(Cursor cursor) throws Unexpected {
        Expression value = expressions.read(cursor);
        if (!cursor.accept(TokenKind.COMMA)) {
            return List.of(value);
        }
        return List.of(value, new StringValue(cursor.next().word()));
    }

    private List<Expression> position(Cursor cursor) throws Unexpected {
        Expression part = expressions.readBasic(cursor);
        cursor.expect("IN");
        return List.of(part, expressions.readBasic(cursor));
    }

    /** Values with these words, or with commas, between them. */
    private List<Expression> divided(Cursor cursor, String... words) throws Unexpected {
        List<Expression> values = new ArrayList<>();
        if (cursor.at(TokenKind.CLOSE)) {
            return values;
        }
        values.add(calls.argument(cursor));
        while (!cursor.at(TokenKind.CLOSE)) {
            if (cursor.atAny(words)) {
                cursor.next();
            } else {
                cursor.expect(TokenKind.COMMA, words[0]);
            }
            values.add(calls.argument(cursor));
        }
        return values;
    }

    /** The server knows TRIM by three other names. */
    private Expression trim(Cursor cursor, Token word) throws Unexpected {
        String function = cursor.accept("LEADING") ? "ltrim" : cursor.accept("TRAILING") ? "rtrim" : "btrim";
        cursor.accept("BOTH");
        List<Expression> values = new ArrayList<>();
        if (!cursor.at("FROM")) {
            values.addAll(expressions.list(cursor));
        }
        if (cursor.accept("FROM")) {
            values.addAll(0, expressions.list(cursor));
        }
        return call(word, function, values);
    }
}
