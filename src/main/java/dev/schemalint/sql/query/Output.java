package dev.schemalint.sql.query;

import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;

/** Reads over OUTPUT of T-SQL, which gives back rows that are changed, or keeps them: nothing else comes of it. */
public final class Output {

    private Output() {}

    /** {@code OUTPUT inserted.id, deleted.* INTO @changed (a, b)}, where it comes; a second one may follow. */
    public static void pass(Cursor cursor, Elements elements) throws Unexpected {
        while (elements.rules().clusteredKeys() && cursor.accept("OUTPUT")) {
            do {
                result(cursor, elements);
            } while (cursor.accept(TokenKind.COMMA));
            if (cursor.accept("INTO")) {
                elements.names().name(cursor);
                if (cursor.at(TokenKind.OPEN)) {
                    elements.names().parenthesised(cursor);
                }
            }
        }
    }

    private static void result(Cursor cursor, Elements elements) throws Unexpected {
        boolean all = cursor.peek(1).kind() == TokenKind.DOT && cursor.peek(2).is("*");
        if (all) {
            cursor.backTo(cursor.mark() + 3);
            return;
        }
        elements.expressions().read(cursor);
        boolean alias = cursor.accept("AS")
                || cursor.at(TokenKind.QUOTED_NAME)
                || cursor.at(TokenKind.WORD)
                        && !cursor.atAny(
                                "INTO", "FROM", "WHERE", "VALUES", "SELECT", "OUTPUT", "OPTION", "EXEC", "EXECUTE",
                                "DEFAULT");
        if (alias) {
            elements.names().label(cursor);
        }
    }
}
