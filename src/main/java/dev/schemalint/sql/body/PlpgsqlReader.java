package dev.schemalint.sql.body;

import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the blocks, branches and loops of PL/pgSQL, and gathers the SQL statements in them. */
final class PlpgsqlReader {

    private static final Set<String> AFTER_STATEMENTS = Set.of("END", "ELSE", "ELSIF", "ELSEIF", "EXCEPTION", "WHEN");

    private final PlpgsqlSteps steps;
    private final PlpgsqlDeclarations declarations;
    private final InnerBodies bodies;

    PlpgsqlReader(Elements elements, StatementReader statements) {
        this.bodies = new InnerBodies(statements, false);
        this.steps = new PlpgsqlSteps(elements, bodies);
        this.declarations = new PlpgsqlDeclarations(elements, steps);
    }

    /** All of a body; where its structure is lost, the rest of it is one statement that is not understood. */
    List<Statement> read(Cursor cursor) {
        List<Statement> found = new ArrayList<>();
        try {
            while (cursor.accept("#")) {
                cursor.next();
                cursor.next();
            }
            passLabel(cursor);
            block(cursor, Runs.ALWAYS, found);
            cursor.accept(TokenKind.SEMICOLON);
            if (!cursor.atEnd()) {
                throw cursor.unexpected("the end of the code");
            }
        } catch (Unexpected unexpected) {
            int from = Math.min(cursor.mark(), cursor.endMark() - 1);
            if (from >= 0) {
                List<Token> rest = cursor.tokens(from, cursor.endMark());
                found.add(bodies.unread(cursor, rest, Runs.SOMETIMES, unexpected));
            }
        }
        return found;
    }

    private void block(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        if (cursor.accept("DECLARE")) {
            declarations.read(cursor, runs, found);
        }
        cursor.expect("BEGIN");
        int first = found.size();
        statements(cursor, runs, found);
        if (cursor.accept("EXCEPTION")) {
            found.subList(first, found.size()).replaceAll(PlpgsqlReader::mayFail);
            while (cursor.accept("WHEN")) {
                cursor.backTo(PlpgsqlSteps.find(cursor, "THEN"));
                cursor.expect("THEN");
                statements(cursor, Runs.SOMETIMES.inside(runs), found);
            }
        }
        cursor.expect("END");
        passName(cursor);
        cursor.leave();
    }

    /** What comes after an error that is caught does not run, and the error itself is none. */
    private static Statement mayFail(Statement statement) {
        return new Statement(
                statement.span(),
                statement.operations(),
                statement.conditions(),
                Runs.SOMETIMES.inside(statement.runs()));
    }

    private void statements(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        while (!cursor.atEnd() && !AFTER_STATEMENTS.contains(cursor.peek().word())) {
            if (!cursor.accept(TokenKind.SEMICOLON)) {
                passLabel(cursor);
                statement(cursor, runs, found);
            }
        }
    }

    private void statement(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        if (PlpgsqlSteps.atAssignment(cursor)) {
            steps.read(cursor, runs, found);
            return;
        }
        switch (cursor.peek().word()) {
            case "DECLARE", "BEGIN" -> {
                block(cursor, runs, found);
                cursor.expect(TokenKind.SEMICOLON, ";");
            }
            case "IF" -> branches(cursor, runs, found);
            case "CASE" -> cases(cursor, runs, found);
            case "LOOP", "WHILE", "FOR", "FOREACH" -> loop(cursor, runs, found);
            default -> steps.read(cursor, runs, found);
        }
    }

    private void branches(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        do {
            cursor.next();
            steps.value(cursor, PlpgsqlSteps.find(cursor, "THEN"), runs, found);
            cursor.expect("THEN");
            statements(cursor, Runs.SOMETIMES.inside(runs), found);
        } while (cursor.atAny("ELSIF", "ELSEIF"));
        otherwise(cursor, runs, found);
        end(cursor, "IF");
        cursor.leave();
    }

    private void cases(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        cursor.expect("CASE");
        if (!cursor.at("WHEN")) {
            steps.value(cursor, PlpgsqlSteps.find(cursor, "WHEN"), runs, found);
        }
        while (cursor.accept("WHEN")) {
            steps.value(cursor, PlpgsqlSteps.find(cursor, "THEN"), runs, found);
            cursor.expect("THEN");
            statements(cursor, Runs.SOMETIMES.inside(runs), found);
        }
        otherwise(cursor, runs, found);
        end(cursor, "CASE");
        cursor.leave();
    }

    private void otherwise(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        if (cursor.accept("ELSE")) {
            statements(cursor, Runs.SOMETIMES.inside(runs), found);
        }
    }

    private void loop(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        String word = cursor.next().word();
        if (!word.equals("LOOP")) {
            int body = PlpgsqlSteps.find(cursor, "LOOP");
            if (word.equals("WHILE")) {
                steps.value(cursor, body, runs, found);
            } else {
                cursor.backTo(Math.min(body, PlpgsqlSteps.find(cursor, "IN")));
                cursor.expect("IN");
                steps.looped(cursor, body, runs, found);
            }
            cursor.expect("LOOP");
        }
        statements(cursor, Runs.REPEATEDLY, found);
        end(cursor, "LOOP");
        cursor.leave();
    }

    private static void end(Cursor cursor, String what) throws Unexpected {
        cursor.expect("END", what);
        passName(cursor);
        cursor.expect(TokenKind.SEMICOLON, ";");
    }

    private static void passName(Cursor cursor) {
        if (cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME)) {
            cursor.next();
        }
    }

    private static void passLabel(Cursor cursor) throws Unexpected {
        if (cursor.accept("<<")) {
            cursor.next();
            cursor.expect(">>");
        }
    }
}
