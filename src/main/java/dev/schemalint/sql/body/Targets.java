package dev.schemalint.sql.body;

import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Finds what a statement inside a function puts its result into. */
final class Targets {

    private Targets() {}

    /** From behind INTO: {@code [STRICT] a, b.c, d[1]}. */
    static void pass(Cursor cursor, Names names) throws Unexpected {
        cursor.accept("STRICT");
        do {
            if (!cursor.accept(TokenKind.PARAMETER)) {
                names.looseName(cursor);
            }
            while (cursor.at(TokenKind.OPEN_BRACKET)) {
                while (!cursor.accept(TokenKind.CLOSE_BRACKET)) {
                    if (cursor.atEnd()) {
                        throw cursor.unexpected("]");
                    }
                    cursor.next();
                }
            }
        } while (cursor.accept(TokenKind.COMMA));
    }

    /** The tokens of a statement without its INTO; that of INSERT and MERGE says another thing. */
    static List<Token> without(Cursor statement, Names names) throws Unexpected {
        List<Token> tokens = statement.tokens(0, statement.endMark());
        int into = Ahead.first(statement, token -> token.is("INTO"));
        while (into < statement.endMark() && into > 0 && isTable(statement, into)) {
            statement.backTo(into + 1);
            into = Ahead.first(statement, token -> token.is("INTO"));
        }
        if (into >= statement.endMark() || !statement.tokenAt(into).is("INTO")) {
            return tokens;
        }
        statement.backTo(into + 1);
        pass(statement, names);
        List<Token> rest = new ArrayList<>(tokens.subList(0, into));
        rest.addAll(tokens.subList(statement.mark(), tokens.size()));
        return rest;
    }

    private static boolean isTable(Cursor statement, int into) {
        Token before = statement.tokenAt(into - 1);
        return before.is("INSERT") || before.is("MERGE");
    }
}
