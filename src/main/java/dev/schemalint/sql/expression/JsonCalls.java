package dev.schemalint.sql.expression;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the SQL/JSON constructors and query functions, whose clauses are words between the values. */
final class JsonCalls {

    private static final Set<String> FUNCTIONS = Set.of(
            "JSON",
            "JSON_ARRAY",
            "JSON_ARRAYAGG",
            "JSON_EXISTS",
            "JSON_OBJECT",
            "JSON_OBJECTAGG",
            "JSON_QUERY",
            "JSON_SCALAR",
            "JSON_SERIALIZE",
            "JSON_VALUE");

    private final Expressions expressions;
    private final Types types;
    private final Names names;
    private final Calls calls;

    JsonCalls(Expressions expressions, Types types, Names names, Calls calls) {
        this.expressions = expressions;
        this.types = types;
        this.names = names;
        this.calls = calls;
    }

    static boolean begin(String word) {
        return FUNCTIONS.contains(word);
    }

    Expression read(Cursor cursor) throws Unexpected {
        Token function = cursor.next();
        List<Expression> parts = new ArrayList<>();
        if (Expressions.atSubquery(cursor)) {
            parts.add(query(cursor));
            return new Composite(function.word(), parts);
        }
        cursor.expect(TokenKind.OPEN, "(");
        boolean more = true;
        while (more && !cursor.at(TokenKind.CLOSE) && !clause(cursor, parts)) {
            more = value(cursor, parts);
        }
        while (!cursor.at(TokenKind.CLOSE)) {
            if (!clause(cursor, parts)) {
                throw cursor.unexpected(")");
            }
        }
        cursor.expect(TokenKind.CLOSE, ")");
        return calls.followed(cursor, new Composite(function.word(), parts), List.of());
    }

    /** {@code JSON_ARRAY(SELECT ... FORMAT JSON RETURNING jsonb)}. */
    private Expression query(Cursor cursor) throws Unexpected {
        int close = cursor.closingMark();
        cursor.next();
        int returning = Ahead.last(cursor, close, token -> token.is("RETURNING"));
        int format = Ahead.last(cursor, returning, token -> token.is("FORMAT"));
        boolean formatted = format < returning && cursor.tokenAt(format + 1).is("JSON");
        Expression query = expressions.subquery(cursor, formatted ? format : returning);
        format(cursor);
        while (!cursor.at(TokenKind.CLOSE)) {
            if (!clause(cursor, new ArrayList<>())) {
                throw cursor.unexpected(")");
            }
        }
        cursor.next();
        return query;
    }

    /** A value, or a key and a value; whether another follows. */
    private boolean value(Cursor cursor, List<Expression> parts) throws Unexpected {
        parts.add(calls.argument(cursor));
        format(cursor);
        boolean variable = cursor.at(TokenKind.PLACEHOLDER);
        if (variable || cursor.accept("VALUE") || cursor.accept(":")) {
            parts.add(expressions.read(cursor));
            format(cursor);
        }
        boolean more = cursor.accept(TokenKind.COMMA);
        if (more && cursor.at(TokenKind.CLOSE)) {
            throw cursor.unexpected("a value");
        }
        return more;
    }

    void format(Cursor cursor) throws Unexpected {
        if (cursor.accept("FORMAT", "JSON") && cursor.accept("ENCODING")) {
            names.identifier(cursor);
        }
    }

    boolean clause(Cursor cursor, List<Expression> parts) throws Unexpected {
        if (cursor.accept("RETURNING")) {
            types.read(cursor);
            format(cursor);
            return true;
        }
        if (cursor.accept("PASSING")) {
            Reading.list(cursor, at -> passed(at, parts));
            return true;
        }
        if (cursor.accept("ORDER", "BY")) {
            parts.addAll(expressions.sortList(cursor));
            return true;
        }
        return cursor.accept("NULL", "ON", "NULL")
                || cursor.accept("ABSENT", "ON", "NULL")
                || unique(cursor)
                || wrapper(cursor)
                || quotes(cursor)
                || behavior(cursor, parts);
    }

    private boolean passed(Cursor cursor, List<Expression> parts) throws Unexpected {
        parts.add(expressions.read(cursor));
        format(cursor);
        cursor.expect("AS");
        names.label(cursor);
        return true;
    }

    static boolean unique(Cursor cursor) {
        if (!cursor.accept("WITH", "UNIQUE") && !cursor.accept("WITHOUT", "UNIQUE")) {
            return false;
        }
        cursor.accept("KEYS");
        return true;
    }

    private static boolean wrapper(Cursor cursor) throws Unexpected {
        if (cursor.accept("WITHOUT")) {
            cursor.accept("ARRAY");
        } else if (cursor.accept("WITH")) {
            if (!cursor.accept("CONDITIONAL")) {
                cursor.accept("UNCONDITIONAL");
            }
            cursor.accept("ARRAY");
        } else {
            return false;
        }
        cursor.expect("WRAPPER");
        return true;
    }

    private static boolean quotes(Cursor cursor) {
        if (!cursor.accept("KEEP", "QUOTES") && !cursor.accept("OMIT", "QUOTES")) {
            return false;
        }
        cursor.accept("ON", "SCALAR", "STRING");
        return true;
    }

    private boolean behavior(Cursor cursor, List<Expression> parts) throws Unexpected {
        int mark = cursor.mark();
        if (cursor.accept("DEFAULT")) {
            parts.add(expressions.read(cursor));
        } else if (cursor.accept("EMPTY")) {
            if (!cursor.accept("ARRAY")) {
                cursor.accept("OBJECT");
            }
        } else if (cursor.atAny("ERROR", "NULL", "TRUE", "FALSE", "UNKNOWN")) {
            cursor.next();
        } else {
            return false;
        }
        if (cursor.accept("ON", "EMPTY") || cursor.accept("ON", "ERROR")) {
            return true;
        }
        cursor.backTo(mark);
        return false;
    }
}
