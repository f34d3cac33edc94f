package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.Query.Result;
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
import java.util.stream.Stream;

/** Reads lists of results: those of SELECT, and those of RETURNING. */
final class SelectLists {

    private final Elements elements;

    SelectLists(Elements elements) {
        this.elements = elements;
    }

    /** A list of values with or without a name for each; a star that stands for all columns gives no value. */
    private List<Result> results(Cursor cursor) throws Unexpected {
        List<Result> results = new ArrayList<>();
        do {
            results.add(result(cursor));
        } while (cursor.accept(TokenKind.COMMA));
        return results;
    }

    private Result result(Cursor cursor) throws Unexpected {
        if (cursor.accept("*")) {
            return new Result.Star(Optional.empty());
        }
        Expression value = elements.expressions().read(cursor);
        if (value instanceof ColumnReference reference && isStar(reference.column())) {
            List<Identifier> parts = reference.column().parts();
            return new Result.Star(Optional.of(new Name(parts.subList(0, parts.size() - 1))));
        }
        return new Result.Value(alias(cursor), value);
    }

    private static boolean isStar(Name column) {
        return column.parts().size() > 1
                && column.text().equals("*")
                && !column.last().quoted();
    }

    private static Stream<Expression> value(Result result) {
        return result instanceof Result.Value computed ? Stream.of(computed.value()) : Stream.empty();
    }

    /** The values that RETURNING lists, if it comes. */
    List<Expression> returning(Cursor cursor) throws Unexpected {
        if (!cursor.accept("RETURNING")) {
            return List.of();
        }
        if (cursor.accept("WITH")) {
            Reading.parenthesised(cursor, this::rowName);
        }
        return results(cursor).stream().flatMap(SelectLists::value).toList();
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
            List<Result> results = cursor.mark() == end ? List.of() : results(cursor);
            if (cursor.mark() == end) {
                return Optional.of(query(cursor, start, results));
            }
        } catch (Unexpected notOnlyValues) {
            // The larger parser will say.
        }
        cursor.backTo(start);
        return Optional.empty();
    }

    /** A query's own SELECT list, as far as it can be read. */
    List<Result> results(Cursor cursor, int end) {
        if (cursor.at("WITH")) {
            cursor.backTo(Ahead.first(cursor, token -> token.is("SELECT")));
        }
        if (cursor.mark() >= end || !cursor.accept("SELECT")) {
            return List.of();
        }
        List<Result> results = new ArrayList<>();
        try {
            passDistinct(cursor);
            do {
                results.add(result(cursor));
            } while (cursor.accept(TokenKind.COMMA));
        } catch (Unexpected unknownToUs) {
            results.add(new Result.Rest());
        }
        return results;
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

    private Optional<Identifier> alias(Cursor cursor) throws Unexpected {
        boolean named = cursor.accept("AS")
                || cursor.at(TokenKind.QUOTED_NAME)
                || cursor.at(TokenKind.WORD)
                        && !elements.names().keywords().isReserved(cursor.peek().word());
        return named ? Optional.of(elements.names().label(cursor)) : Optional.empty();
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

    private static Query query(Cursor cursor, int start, List<Result> results) {
        List<Name> columns = new ArrayList<>();
        List<Name> calls = new ArrayList<>();
        results.stream()
                .flatMap(SelectLists::value)
                .forEach(value -> value.each(part -> {
                    if (part instanceof ColumnReference reference) {
                        columns.add(reference.column());
                    } else if (part instanceof Call call) {
                        calls.add(call.function());
                    }
                }));
        return new Query(cursor.since(start), List.of(), columns, calls, List.of(), results);
    }
}
