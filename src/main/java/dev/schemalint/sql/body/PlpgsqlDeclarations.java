package dev.schemalint.sql.body;

import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads the variables and cursors that a block of PL/pgSQL declares. */
final class PlpgsqlDeclarations {

    private final Elements elements;
    private final PlpgsqlSteps steps;

    PlpgsqlDeclarations(Elements elements, PlpgsqlSteps steps) {
        this.elements = elements;
        this.steps = steps;
    }

    /** Up to BEGIN. */
    void read(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        while (!cursor.at("BEGIN")) {
            if (!cursor.accept("DECLARE")) {
                int end = PlpgsqlSteps.semicolon(cursor);
                declaration(cursor, end, runs, found);
                cursor.expect(TokenKind.SEMICOLON, ";");
            }
        }
    }

    private void declaration(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        elements.names().label(cursor);
        if (cursor.accept("ALIAS", "FOR")) {
            cursor.backTo(end);
            return;
        }
        cursor.accept("CONSTANT");
        if (cursor.at("CURSOR") || cursor.at("SCROLL", "CURSOR") || cursor.at("NO", "SCROLL", "CURSOR")) {
            cursorFor(cursor, end, runs, found);
            return;
        }
        elements.types().read(cursor);
        cursor.accept("%", "ROWTYPE");
        while (cursor.accept(TokenKind.OPEN_BRACKET)) {
            cursor.accept(TokenKind.NUMBER);
            cursor.expect(TokenKind.CLOSE_BRACKET, "]");
        }
        if (cursor.accept("COLLATE")) {
            elements.names().name(cursor);
        }
        cursor.accept("NOT", "NULL");
        if (cursor.accept(":=") || cursor.accept("=") || cursor.accept("DEFAULT")) {
            steps.value(cursor, end, runs, found);
        }
    }

    /** What a cursor is for runs when it is opened. */
    private void cursorFor(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        cursor.backTo(Math.min(end, Ahead.first(cursor, token -> token.is("FOR") || token.is("IS"))));
        if (cursor.accept("FOR") || cursor.accept("IS")) {
            steps.sql(cursor, end, Runs.SOMETIMES.inside(runs), found);
        }
    }
}
