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

/** Reads the code of PL/pgSQL, and gathers the SQL statements in it. */
final class PlpgsqlReader implements ControlFlow.Code {

    private static final Set<String> ELSE_IF = Set.of("ELSIF", "ELSEIF");
    private static final Set<String> LOOPS = Set.of("LOOP", "WHILE", "FOR", "FOREACH");

    private final PlpgsqlSteps steps;
    private final PlpgsqlDeclarations declarations;
    private final ControlFlow flow;
    private final InnerBodies bodies;

    PlpgsqlReader(Elements elements, StatementReader statements) {
        this.bodies = new InnerBodies(statements, false);
        this.steps = new PlpgsqlSteps(elements, bodies);
        this.declarations = new PlpgsqlDeclarations(elements, steps);
        this.flow = new ControlFlow(this, ELSE_IF, LOOPS);
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

    @Override
    public void block(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        if (cursor.accept("DECLARE")) {
            declarations.read(cursor, runs, found);
        }
        flow.body(cursor, runs, found);
    }

    @Override
    public boolean atAssignment(Cursor cursor) {
        return PlpgsqlSteps.atAssignment(cursor);
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
        if (cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME)) {
            cursor.next();
        }
    }

    @Override
    public void passLabel(Cursor cursor) throws Unexpected {
        if (cursor.accept("<<")) {
            cursor.next();
            cursor.expect(">>");
        }
    }
}
