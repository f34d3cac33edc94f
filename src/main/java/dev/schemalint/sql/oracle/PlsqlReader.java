package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.body.InnerBodies;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the blocks, branches and loops of PL/SQL, and gathers the SQL statements in them. */
final class PlsqlReader {

    private static final Set<String> AFTER_STATEMENTS = Set.of("END", "ELSE", "ELSIF", "EXCEPTION", "WHEN");

    private final InnerBodies bodies;
    private final PlsqlSteps steps;
    private final PlsqlDeclarations declarations;

    PlsqlReader(Elements elements, StatementReader statements) {
        this.bodies = new InnerBodies(statements, false);
        this.steps = new PlsqlSteps(elements, bodies);
        this.declarations = new PlsqlDeclarations(elements, steps, this);
    }

    /** What reads a piece of code, and adds the statements it finds. */
    @FunctionalInterface
    private interface Piece {
        void read(List<Statement> found) throws Unexpected;
    }

    /** A block with its declarations, up to the end of the statement. */
    List<Statement> block(Cursor cursor) {
        return whole(cursor, found -> {
            passLabel(cursor);
            block(cursor, Runs.ALWAYS, found);
        });
    }

    /** The code of a routine from behind IS or AS, where DECLARE goes without saying. */
    List<Statement> routine(Cursor cursor) {
        return whole(cursor, found -> declared(cursor, Runs.ALWAYS, found));
    }

    /** What a package or the body of a type holds; what a package does at first may follow. */
    List<Statement> members(Cursor cursor) {
        return whole(cursor, found -> {
            declarations.read(cursor, Runs.SOMETIMES, found);
            if (cursor.at("BEGIN")) {
                body(cursor, Runs.SOMETIMES, found);
            } else {
                cursor.expect("END");
                passName(cursor);
            }
        });
    }

    /** Where the structure is lost, the rest is one statement that is not understood. */
    private List<Statement> whole(Cursor cursor, Piece piece) {
        List<Statement> found = new ArrayList<>();
        try {
            piece.read(found);
            cursor.accept(TokenKind.SEMICOLON);
            if (!cursor.atEnd()) {
                throw cursor.unexpected("the end of the code");
            }
        } catch (Unexpected unexpected) {
            int from = Math.max(0, Math.min(cursor.mark(), cursor.endMark() - 1));
            List<Token> rest = cursor.tokens(from, cursor.endMark());
            found.add(bodies.unread(cursor, rest, Runs.SOMETIMES, unexpected));
        }
        cursor.backTo(cursor.endMark());
        return found;
    }

    private void block(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        if (cursor.accept("DECLARE")) {
            declared(cursor, runs, found);
        } else {
            body(cursor, runs, found);
        }
    }

    /** Declarations, and the BEGIN ... END behind them. */
    void declared(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        declarations.read(cursor, runs, found);
        body(cursor, runs, found);
        cursor.leave();
    }

    private void body(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        cursor.expect("BEGIN");
        int first = found.size();
        statements(cursor, runs, found);
        if (cursor.accept("EXCEPTION")) {
            found.subList(first, found.size()).replaceAll(PlsqlReader::mayFail);
            while (cursor.accept("WHEN")) {
                cursor.backTo(PlsqlSteps.find(cursor, "THEN"));
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
        if (PlsqlSteps.atAssignment(cursor)) {
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
            case "LOOP", "WHILE", "FOR" -> loop(cursor, runs, found);
            default -> steps.read(cursor, runs, found);
        }
    }

    private void branches(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        do {
            cursor.next();
            steps.value(cursor, PlsqlSteps.find(cursor, "THEN"), runs, found);
            cursor.expect("THEN");
            statements(cursor, Runs.SOMETIMES.inside(runs), found);
        } while (cursor.at("ELSIF"));
        otherwise(cursor, runs, found);
        end(cursor, "IF");
        cursor.leave();
    }

    private void cases(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        cursor.expect("CASE");
        if (!cursor.at("WHEN")) {
            steps.value(cursor, PlsqlSteps.find(cursor, "WHEN"), runs, found);
        }
        while (cursor.accept("WHEN")) {
            steps.value(cursor, PlsqlSteps.find(cursor, "THEN"), runs, found);
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
            int body = PlsqlSteps.find(cursor, "LOOP");
            if (word.equals("WHILE")) {
                steps.value(cursor, body, runs, found);
            } else {
                cursor.backTo(Math.min(body, PlsqlSteps.find(cursor, "IN")));
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

    static void passName(Cursor cursor) {
        while (cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME) || cursor.at(TokenKind.DOT)) {
            cursor.next();
        }
    }

    private static void passLabel(Cursor cursor) throws Unexpected {
        while (cursor.accept("<<")) {
            cursor.next();
            cursor.expect(">>");
        }
    }
}
