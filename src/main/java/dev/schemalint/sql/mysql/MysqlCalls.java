package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Name;
import dev.schemalint.sql.expression.Calls;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Strength;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads MySQL's calls, those with words of their own between the parentheses too. */
final class MysqlCalls {

    private static final Set<String> UNITS = Set.of(
            "MICROSECOND",
            "SECOND",
            "MINUTE",
            "HOUR",
            "DAY",
            "WEEK",
            "MONTH",
            "QUARTER",
            "YEAR",
            "SECOND_MICROSECOND",
            "MINUTE_MICROSECOND",
            "MINUTE_SECOND",
            "HOUR_MICROSECOND",
            "HOUR_SECOND",
            "HOUR_MINUTE",
            "DAY_MICROSECOND",
            "DAY_SECOND",
            "DAY_MINUTE",
            "DAY_HOUR",
            "YEAR_MONTH");

    private final Expressions expressions;
    private final Names names;
    private final MysqlTypes types;
    private final Calls windows;

    MysqlCalls(Expressions expressions, Names names, MysqlTypes types) {
        this.expressions = expressions;
        this.names = names;
        this.types = types;
        this.windows = new Calls(expressions, names);
    }

    /** A call, from the parenthesis behind the function's name. */
    Expression read(Cursor cursor, Name function) throws Unexpected {
        cursor.expect(TokenKind.OPEN, "(");
        List<Expression> beside = new ArrayList<>();
        Expression call = switch (function.text().toUpperCase(Locale.ROOT)) {
            case "CAST" -> cast(cursor);
            case "CONVERT" -> convert(cursor, function);
            case "EXTRACT" -> new Call(function, extract(cursor));
            case "TRIM" -> new Call(function, trim(cursor));
            case "POSITION" -> new Call(function, position(cursor));
            case "JSON_VALUE" -> new Call(function, jsonValue(cursor));
            case "NEXTVAL", "LASTVAL", "SETVAL" -> new Call(function, ofSequence(arguments(cursor, beside)));
            default -> new Call(function, arguments(cursor, beside));
        };
        cursor.expect(TokenKind.CLOSE, ")");
        passOrderOfCounting(cursor);
        return windows.followed(cursor, call, beside);
    }

    /** What window functions say between their arguments and OVER. */
    private static void passOrderOfCounting(Cursor cursor) {
        if (!cursor.accept("FROM", "FIRST")) {
            cursor.accept("FROM", "LAST");
        }
        if (!cursor.accept("RESPECT", "NULLS")) {
            cursor.accept("IGNORE", "NULLS");
        }
    }

    /** {@code INTERVAL 1 DAY}; {@code INTERVAL(a, b)} is a function. */
    Expression interval(Cursor cursor) throws Unexpected {
        Token word = cursor.next();
        if (cursor.at(TokenKind.OPEN)) {
            int mark = cursor.mark();
            List<Expression> values = expressions.parenthesisedList(cursor);
            if (!UNITS.contains(cursor.peek().word())) {
                if (values.size() > 1) {
                    return new Call(Calls.nameAt(word.span(), "interval"), values);
                }
                cursor.backTo(mark);
            } else {
                cursor.next();
                return new Composite("INTERVAL", values);
            }
        }
        Expression value = expressions.read(cursor);
        if (!UNITS.contains(cursor.peek().word())) {
            throw cursor.unexpected("a unit of time");
        }
        cursor.next();
        return new Composite("INTERVAL", List.of(value));
    }

    /** {@code MATCH (a, b) AGAINST ('word' IN BOOLEAN MODE)}. */
    Expression match(Cursor cursor) throws Unexpected {
        Token word = cursor.next();
        List<Expression> values = new ArrayList<>(
                cursor.at(TokenKind.OPEN) ? expressions.parenthesisedList(cursor) : expressions.list(cursor));
        cursor.expect("AGAINST");
        cursor.expect(TokenKind.OPEN, "(");
        values.add(expressions.read(cursor, Strength.PATTERN, true));
        if (!cursor.accept("IN", "BOOLEAN", "MODE")) {
            cursor.accept("IN", "NATURAL", "LANGUAGE", "MODE");
        }
        cursor.accept("WITH", "QUERY", "EXPANSION");
        cursor.expect(TokenKind.CLOSE, ")");
        return new Call(Calls.nameAt(word.span(), "match"), values);
    }

    /** What is named first is a sequence of MariaDB and no column. */
    private static List<Expression> ofSequence(List<Expression> arguments) {
        List<Expression> named = new ArrayList<>(arguments);
        if (!named.isEmpty() && named.get(0) instanceof ColumnReference sequence) {
            named.set(0, new StringValue(sequence.column().toString()));
        }
        return named;
    }

    /** {@code NEXT VALUE FOR s} of MariaDB. */
    Expression ofSequence(Cursor cursor) throws Unexpected {
        Token word = cursor.next();
        String function = word.is("NEXT") ? "nextval" : "lastval";
        cursor.expect("VALUE", "FOR");
        Name sequence = names.name(cursor);
        return new Call(Calls.nameAt(word.span(), function), List.of(new StringValue(sequence.toString())));
    }

    private List<Expression> arguments(Cursor cursor, List<Expression> beside) throws Unexpected {
        List<Expression> arguments = new ArrayList<>();
        if (cursor.at(TokenKind.CLOSE)) {
            return arguments;
        }
        if (cursor.accept("*")) {
            arguments.add(new Composite("*", List.of()));
            return arguments;
        }
        if (!cursor.accept("DISTINCT")) {
            cursor.accept("ALL");
        }
        do {
            arguments.add(expressions.read(cursor));
        } while (cursor.accept(TokenKind.COMMA) || divides(cursor));
        if (cursor.accept("ORDER", "BY")) {
            beside.addAll(expressions.sortList(cursor));
        }
        if (cursor.accept("SEPARATOR")) {
            arguments.add(expressions.read(cursor));
        }
        if (cursor.accept("LIMIT")) {
            arguments.addAll(expressions.list(cursor));
        }
        if (cursor.accept("USING")) {
            types.charset(cursor);
        }
        if (cursor.accept("AS")) {
            types.read(cursor);
        }
        if (cursor.accept("RETURNING")) {
            types.read(cursor);
        }
        return arguments;
    }

    /** {@code SUBSTRING(a FROM 1 FOR 2)}. */
    private static boolean divides(Cursor cursor) {
        return cursor.accept("FROM") || cursor.accept("FOR");
    }

    private Expression cast(Cursor cursor) throws Unexpected {
        Expression value = expressions.read(cursor);
        if (cursor.accept("AT")) {
            cursor.expect("TIME", "ZONE");
            cursor.accept("INTERVAL");
            expressions.read(cursor);
        }
        cursor.expect("AS");
        return new Cast(value, types.ofCast(cursor));
    }

    private Expression convert(Cursor cursor, Name function) throws Unexpected {
        Expression value = expressions.read(cursor);
        if (cursor.accept("USING")) {
            return new Call(function, List.of(value, new StringValue(types.charset(cursor))));
        }
        cursor.expect(TokenKind.COMMA, ",");
        return new Cast(value, types.ofCast(cursor));
    }

    private List<Expression> extract(Cursor cursor) throws Unexpected {
        StringValue unit = new StringValue(
                cursor.text(cursor.expect(TokenKind.WORD, "a unit of time")).toLowerCase(Locale.ROOT));
        cursor.expect("FROM");
        return List.of(unit, expressions.read(cursor));
    }

    private List<Expression> trim(Cursor cursor) throws Unexpected {
        if (!cursor.accept("LEADING") && !cursor.accept("TRAILING")) {
            cursor.accept("BOTH");
        }
        List<Expression> values = new ArrayList<>();
        if (!cursor.at("FROM")) {
            values.add(expressions.read(cursor));
        }
        if (cursor.accept("FROM")) {
            values.add(expressions.read(cursor));
        }
        return values;
    }

    /** What is looked for ends before the word IN. */
    private List<Expression> position(Cursor cursor) throws Unexpected {
        Expression part = expressions.read(cursor, Strength.PATTERN, true);
        cursor.expect("IN");
        return List.of(part, expressions.read(cursor));
    }

    private List<Expression> jsonValue(Cursor cursor) throws Unexpected {
        List<Expression> values = new ArrayList<>(expressions.list(cursor));
        if (cursor.accept("RETURNING")) {
            types.ofCast(cursor);
        }
        while (!cursor.at(TokenKind.CLOSE) && !cursor.atEnd()) {
            boolean always = cursor.accept("NULL") || cursor.accept("ERROR");
            if (!always) {
                cursor.expect("DEFAULT");
                values.add(expressions.read(cursor));
            }
            cursor.expect("ON");
            Words.oneOf(cursor, "EMPTY", "ERROR");
        }
        return values;
    }
}
