package dev.schemalint.sql.query;

import dev.schemalint.operation.Name;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.Set;

/** Reads what stands behind FROM: tables, calls and queries, joined or not, each with the name it is given. */
final class JoinedTables {

    /** Words that every dialect has for joins, though SQLite would let some be names. */
    private static final Set<String> NO_ALIASES =
            Set.of("CROSS", "FULL", "INDEXED", "INNER", "LEFT", "NATURAL", "OFFSET", "OUTER", "RIGHT", "WINDOW");

    private final Elements elements;
    private final Expressions expressions;

    JoinedTables(Elements elements) {
        this.elements = elements;
        this.expressions = elements.expressions();
    }

    void list(Cursor cursor, QueryNames found) throws Unexpected {
        do {
            joined(cursor, found);
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void joined(Cursor cursor, QueryNames found) throws Unexpected {
        cursor.enter();
        primary(cursor, found);
        joins(cursor, found);
        cursor.leave();
    }

    private void joins(Cursor cursor, QueryNames found) throws Unexpected {
        while (atJoin(cursor)) {
            boolean matched = cursor.accept("NATURAL");
            matched |= cursor.accept("CROSS");
            if (!cursor.accept("INNER") && (cursor.accept("LEFT") || cursor.accept("RIGHT") || cursor.accept("FULL"))) {
                cursor.accept("OUTER");
            }
            cursor.expect("JOIN");
            primary(cursor, found);
            if (!matched) {
                cursor.enter();
                joins(cursor, found);
                cursor.leave();
                condition(cursor, found);
            }
        }
    }

    private static boolean atJoin(Cursor cursor) {
        return cursor.atAny("JOIN", "INNER", "CROSS", "NATURAL")
                || cursor.atAny("LEFT", "RIGHT", "FULL")
                        && (cursor.peek(1).is("JOIN") || cursor.peek(1).is("OUTER"));
    }

    private void condition(Cursor cursor, QueryNames found) throws Unexpected {
        if (cursor.accept("ON")) {
            found.add(expressions.read(cursor));
            return;
        }
        cursor.expect("USING");
        found.addColumns(elements.names().parenthesised(cursor));
        if (cursor.accept("AS")) {
            elements.names().identifier(cursor);
        }
    }

    private void primary(Cursor cursor, QueryNames found) throws Unexpected {
        boolean lateral = cursor.accept("LATERAL");
        if (Expressions.atSubquery(cursor) || atCombined(cursor)) {
            found.add(expressions.subquery(cursor));
            alias(cursor);
        } else if (!lateral && cursor.accept(TokenKind.OPEN)) {
            joined(cursor, found);
            cursor.expect(TokenKind.CLOSE, ")");
            alias(cursor);
        } else {
            relation(cursor, found, lateral);
        }
    }

    /** Whether a query begins here that combines others, the first of which has parentheses of its own. */
    private static boolean atCombined(Cursor cursor) throws Unexpected {
        if (!cursor.at(TokenKind.OPEN) || cursor.peek(1).kind() != TokenKind.OPEN) {
            return false;
        }
        int start = cursor.mark();
        cursor.next();
        Token behind = cursor.tokenAt(cursor.closingMark() + 1);
        cursor.backTo(start);
        return SelectReader.COMBINING.contains(behind.word());
    }

    private void relation(Cursor cursor, QueryNames found, boolean lateral) throws Unexpected {
        int start = cursor.mark();
        if (isBareCall(cursor)) {
            call(cursor, found);
            return;
        }
        boolean only = cursor.accept("ONLY");
        Name name = elements.names().looseName(cursor);
        if (!only && cursor.at(TokenKind.OPEN)) {
            cursor.backTo(start);
            call(cursor, found);
            return;
        }
        if (lateral || name.parts().size() == 1 && !isTable(cursor, start)) {
            throw cursor.unexpected("(");
        }
        found.addRead(name);
        cursor.accept("*");
        alias(cursor);
    }

    private boolean isBareCall(Cursor cursor) {
        return elements.valueRules().bareCalls().contains(cursor.peek().word())
                && cursor.peek(1).kind() != TokenKind.DOT;
    }

    private void call(Cursor cursor, QueryNames found) throws Unexpected {
        found.add(expressions.readOperand(cursor));
        if (cursor.accept("WITH")) {
            cursor.expect("ORDINALITY");
        }
        alias(cursor);
    }

    /** Words that only functions are called by need a parenthesis. */
    private boolean isTable(Cursor cursor, int start) {
        Token first = cursor.tokenAt(start);
        return first.kind() != TokenKind.WORD || elements.names().keywords().canNameColumn(first.word());
    }

    private void alias(Cursor cursor) throws Unexpected {
        boolean named = cursor.accept("AS");
        if (named && cursor.at(TokenKind.OPEN)) {
            definitions(cursor);
            return;
        }
        if (named) {
            elements.names().identifier(cursor);
        } else if (elements.names().atIdentifier(cursor)
                && !NO_ALIASES.contains(cursor.peek().word())) {
            elements.names().identifier(cursor);
        } else {
            return;
        }
        if (cursor.at(TokenKind.OPEN)) {
            definitions(cursor);
        }
    }

    /** The names of columns, with their types where a function does not say them. */
    private void definitions(Cursor cursor) throws Unexpected {
        Reading.parenthesised(cursor, at -> {
            elements.names().identifier(at);
            if (!at.at(TokenKind.COMMA) && !at.at(TokenKind.CLOSE)) {
                elements.types().read(at);
                if (at.accept("COLLATE")) {
                    elements.names().name(at);
                }
            }
            return at;
        });
    }
}
