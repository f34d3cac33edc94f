package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists of results: those of SELECT, and those of RETURNING. */
final class SelectLists {

    private final Elements elements;

    SelectLists(Elements elements) {
        this.elements = elements;
    }

    /** A list of values with or without a name for each; a star that stands for all columns gives no value. */
    List<Expression> read(Cursor cursor) throws Unexpected {
        List<Expression> values = new ArrayList<>();
        do {
            if (!cursor.accept("*")) {
                values.add(elements.expressions().read(cursor));
                passAlias(cursor);
            }
        } while (cursor.accept(TokenKind.COMMA));
        return values;
    }

    /** The values that RETURNING lists, if it comes. */
    List<Expression> returning(Cursor cursor) throws Unexpected {
        if (!cursor.accept("RETURNING")) {
            return List.of();
        }
        if (cursor.accept("WITH")) {
            Reading.parenthesised(cursor, this::rowName);
        }
        return read(cursor);
    }

    /** {@code OLD AS before}. */
    private Identifier rowName(Cursor cursor) throws Unexpected {
        if (!cursor.accept("OLD")) {
            cursor.expect("NEW");
        }
        cursor.expect("AS");
        return elements.names().identifier(cursor);
    }

    /** A SELECT of nothing but values, such as a call of a function, for which no larger parser is needed. */
    Optional<Query> constant(Cursor cursor, int end) {
        int start = cursor.mark();
        return cursor.accept("SELECT") ? constantValues(cursor, start, end) : Optional.empty();
    }

    /** The same where the word SELECT is left out. */
    Optional<Query> constantValues(Cursor cursor, int end) {
        return constantValues(cursor, cursor.mark(), end);
    }

    private Optional<Query> constantValues(Cursor cursor, int start, int end) {
        if (holdsQuery(cursor, end)) {
            cursor.backTo(start);
            return Optional.empty();
        }
        try {
            List<Expression> values = cursor.mark() == end ? List.of() : read(cursor);
            if (cursor.mark() == end) {
                return Optional.of(query(cursor, start, values));
            }
        } catch (Unexpected notOnlyValues) {
            // The larger parser will say.
        }
        cursor.backTo(start);
        return Optional.empty();
    }

    /** The values of a query's own SELECT list, as far as they can be read. */
    List<Expression> values(Cursor cursor, int end) {
        if (cursor.at("WITH")) {
            cursor.backTo(Ahead.first(cursor, token -> token.is("SELECT")));
        }
        if (cursor.mark() >= end || !cursor.accept("SELECT")) {
            return List.of();
        }
        List<Expression> values = new ArrayList<>();
        try {
            passDistinct(cursor);
            do {
                if (!cursor.accept("*")) {
                    values.add(elements.expressions().read(cursor));
                    passAlias(cursor);
                }
            } while (cursor.accept(TokenKind.COMMA));
        } catch (Unexpected unknownToUs) {
            return values;
        }
        return values;
    }

    private void passDistinct(Cursor cursor) throws Unexpected {
        if (!cursor.accept("ALL") && cursor.accept("DISTINCT") && cursor.accept("ON")) {
            elements.expressions().parenthesisedList(cursor);
        }
        if (elements.rules().clusteredKeys() && cursor.accept("TOP")) {
            elements.expressions().readOperand(cursor);
            cursor.accept("PERCENT");
            cursor.accept("WITH", "TIES");
        }
    }

    private void passAlias(Cursor cursor) throws Unexpected {
        if (cursor.accept("AS")) {
            elements.names().label(cursor);
        } else if (cursor.at(TokenKind.QUOTED_NAME)
                || cursor.at(TokenKind.WORD)
                        && !elements.names().keywords().isReserved(cursor.peek().word())) {
            elements.names().label(cursor);
        }
    }

    /** Looked for first: to read nested queries here and again later would take twice the time for each level. */
    private static boolean holdsQuery(Cursor cursor, int end) {
        for (int mark = cursor.mark(); mark < end; mark++) {
            Token token = cursor.tokenAt(mark);
            if (token.is("SELECT") || token.is("VALUES") || token.is("TABLE")) {
                return true;
            }
        }
        return false;
    }

    private static Query query(Cursor cursor, int start, List<Expression> values) {
        List<Name> columns = new ArrayList<>();
        List<Name> calls = new ArrayList<>();
        for (Expression value : values) {
            value.each(part -> {
                if (part instanceof ColumnReference reference) {
                    columns.add(reference.column());
                } else if (part instanceof Call call) {
                    calls.add(call.function());
                }
            });
        }
        return new Query(cursor.since(start), List.of(), columns, calls, List.of(), values);
    }
}
