package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query.Result;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
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

    /** One entry, with the name it is given. */
    Result result(Cursor cursor) throws Unexpected {
        if (cursor.accept("*")) {
            return new Result.Star(Optional.empty());
        }
        Expression value = elements.expressions().read(cursor);
        if (value instanceof ColumnReference reference && isStar(reference.column())) {
            List<Identifier> parts = reference.column().parts();
            return new Result.Star(Optional.of(new Name(parts.subList(0, parts.size() - 1))));
        }
        if (value instanceof Composite all
                && all.what().equals("*")
                && !all.children().isEmpty()
                && all.children().get(0) instanceof ColumnReference relation) {
            return new Result.Star(Optional.of(relation.column()));
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
}
