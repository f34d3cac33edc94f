package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.body.InnerReader;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads what a block or a package of PL/SQL declares: variables, cursors, types, and routines of its own. */
final class PlsqlDeclarations {

    private final Elements elements;
    private final PlsqlSteps steps;
    private final PlsqlReader code;

    PlsqlDeclarations(Elements elements, PlsqlSteps steps, PlsqlReader code) {
        this.elements = elements;
        this.steps = steps;
        this.code = code;
    }

    /** Up to BEGIN or END. */
    void read(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        while (!cursor.atAny("BEGIN", "END")) {
            if (cursor.atEnd()) {
                throw cursor.unexpected("BEGIN");
            }
            if (!cursor.accept(TokenKind.SEMICOLON)) {
                declaration(cursor, runs, found);
            }
        }
    }

    private void declaration(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        switch (cursor.peek().word()) {
            case "PROCEDURE", "FUNCTION", "MEMBER", "STATIC", "CONSTRUCTOR", "MAP", "ORDER", "OVERRIDING", "FINAL" ->
                routine(cursor, found);
            case "BEFORE", "AFTER", "INSTEAD" -> part(cursor, found);
            case "TYPE", "SUBTYPE", "PRAGMA" -> cursor.backTo(end(cursor));
            case "CURSOR" -> {
                int end = end(cursor);
                cursor.backTo(Math.min(end, Ahead.first(cursor, token -> token.is("IS"))));
                if (cursor.accept("IS")) {
                    steps.sql(cursor, end, Runs.SOMETIMES.inside(runs), found);
                }
            }
            default -> variable(cursor, end(cursor), runs, found);
        }
    }

    private static int end(Cursor cursor) {
        return InnerReader.semicolon(cursor, cursor.endMark());
    }

    /** What it does is done when it is called. */
    private void routine(Cursor cursor, List<Statement> found) throws Unexpected {
        int head = Ahead.first(cursor, PlsqlDeclarations::endsHead);
        cursor.backTo(head);
        if (!cursor.accept("IS") && !cursor.accept("AS")) {
            return;
        }
        if (cursor.atAny("LANGUAGE", "EXTERNAL")) {
            cursor.backTo(end(cursor));
            return;
        }
        code.declared(cursor, Runs.SOMETIMES, found);
    }

    private static boolean endsHead(Token token) {
        return token.is("IS") || token.is("AS") || token.kind() == TokenKind.SEMICOLON;
    }

    /** {@code BEFORE EACH ROW IS ... END BEFORE EACH ROW} of a compound trigger. */
    private void part(Cursor cursor, List<Statement> found) throws Unexpected {
        cursor.backTo(Math.min(end(cursor), Ahead.first(cursor, token -> token.is("IS"))));
        cursor.expect("IS");
        code.declared(cursor, Runs.SOMETIMES, found);
    }

    private void variable(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        elements.names().label(cursor);
        if (cursor.accept("EXCEPTION")) {
            return;
        }
        cursor.accept("CONSTANT");
        elements.types().read(cursor);
        cursor.accept("NOT", "NULL");
        if (cursor.accept(":=") || cursor.accept("DEFAULT")) {
            steps.value(cursor, end, runs, found);
        }
        cursor.expect(TokenKind.SEMICOLON, ";");
    }
}
