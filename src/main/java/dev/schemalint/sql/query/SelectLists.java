package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

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
        if (cursor.accept("ALL") || !cursor.accept("DISTINCT")) {
            return;
        }
        if (cursor.accept("ON")) {
            elements.expressions().parenthesisedList(cursor);
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
}
