package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.body.ControlFlow;
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

/** Reads the code of PL/SQL, and gathers the SQL statements in it. */
final class PlsqlReader implements ControlFlow.Code {

    private static final Set<String> ELSE_IF = Set.of("ELSIF");
    private static final Set<String> LOOPS = Set.of("LOOP", "WHILE", "FOR");

    private final InnerBodies bodies;
    private final PlsqlSteps steps;
    private final PlsqlDeclarations declarations;
    private final ControlFlow flow;

    PlsqlReader(Elements elements, StatementReader statements) {
        this.bodies = new InnerBodies(statements, false);
        this.steps = new PlsqlSteps(elements, bodies);
        this.declarations = new PlsqlDeclarations(elements, steps, this);
        this.flow = new ControlFlow(this, ELSE_IF, LOOPS);
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
                flow.body(cursor, Runs.SOMETIMES, found);
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

    @Override
    public void block(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        if (cursor.accept("DECLARE")) {
            declared(cursor, runs, found);
        } else {
            flow.body(cursor, runs, found);
        }
    }

    /** Declarations, and the BEGIN ... END behind them. */
    void declared(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        cursor.enter();
        declarations.read(cursor, runs, found);
        flow.body(cursor, runs, found);
        cursor.leave();
    }

    @Override
    public boolean atAssignment(Cursor cursor) {
        return PlsqlSteps.atAssignment(cursor);
    }

    @Override
    public void step(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        steps.read(cursor, runs, found);
    }

    @Override
    public void value(Cursor cursor, int end, Runs runs, List<Statement> found) {
        steps.value(cursor, end, runs, found);
    }

    @Override
    public void looped(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        steps.looped(cursor, end, runs, found);
    }

    @Override
    public void passName(Cursor cursor) {
        while (cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME) || cursor.at(TokenKind.DOT)) {
            cursor.next();
        }
    }

    @Override
    public void passLabel(Cursor cursor) throws Unexpected {
        while (cursor.accept("<<")) {
            cursor.next();
            cursor.expect(">>");
        }
    }
}
