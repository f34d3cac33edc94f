package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.NotUnderstood.Unread;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.Body;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.body.InnerReader;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the code of MySQL's stored programs: follows its blocks, branches and loops, and reads every statement in them.
 */
final class MysqlBodies {

    private final MysqlElements elements;
    private final MysqlDeclarations declarations;
    private final StatementReader statements;

    MysqlBodies(MysqlElements elements, StatementReader statements) {
        this.elements = elements;
        this.declarations = new MysqlDeclarations(elements);
        this.statements = statements;
    }

    /** The code, and what of it could not be read. */
    record Code(Body body, List<Operation> unread) {}

    /** From the cursor to the end. */
    Code read(Cursor cursor) throws Unexpected {
        return read(cursor, new MysqlVariables());
    }

    /** The same, where parameters are known already. */
    Code read(Cursor cursor, MysqlVariables variables) throws Unexpected {
        int mark = cursor.mark();
        Run run = new Run(new ArrayList<>(), new ArrayList<>(), variables, Runs.ALWAYS);
        statement(cursor, run);
        cursor.accept(TokenKind.SEMICOLON);
        Extent extent = cursor.extentSince(mark);
        Body body = new Body(extent.with("code", extent.span()), cursor.text(extent.span()), run.inside);
        return new Code(body, run.unread);
    }

    /** What has been found so far, and how often it runs where the reader stands. */
    private record Run(List<Statement> inside, List<Operation> unread, MysqlVariables variables, Runs runs) {

        Run within(Runs inner) {
            return new Run(inside, unread, variables, inner.inside(runs));
        }
    }

    private void statement(Cursor cursor, Run run) throws Unexpected {
        cursor.enter();
        if (cursor.peek(1).is(":")) {
            elements.names().label(cursor);
            cursor.next();
        }
        switch (cursor.peek().word()) {
            case "BEGIN" -> block(cursor, run);
            case "IF" -> branches(cursor, run.within(Runs.SOMETIMES));
            case "CASE" -> cases(cursor, run.within(Runs.SOMETIMES));
            case "LOOP" -> {
                cursor.next();
                statements(cursor, run.within(Runs.REPEATEDLY));
                end(cursor, "LOOP");
            }
            case "WHILE" -> {
                cursor.next();
                elements.expressions().read(cursor);
                cursor.expect("DO");
                statements(cursor, run.within(Runs.REPEATEDLY));
                end(cursor, "WHILE");
            }
            case "REPEAT" -> {
                cursor.next();
                statements(cursor, run.within(Runs.REPEATEDLY));
                cursor.expect("UNTIL");
                elements.expressions().read(cursor);
                end(cursor, "REPEAT");
            }
            case "FOR" -> {
                declarations.passFor(cursor);
                statements(cursor, run.within(Runs.REPEATEDLY));
                end(cursor, "FOR");
            }
            case "DECLARE" -> declaration(cursor, run);
            default -> {
                if (!declarations.pass(cursor)) {
                    sql(cursor, run);
                }
            }
        }
        cursor.leave();
    }

    private void block(Cursor cursor, Run run) throws Unexpected {
        cursor.expect("BEGIN");
        cursor.accept("NOT", "ATOMIC");
        statements(cursor, run);
        cursor.expect("END");
        passLabel(cursor);
    }

    private void statements(Cursor cursor, Run run) throws Unexpected {
        while (!cursor.atAny("END", "ELSE", "ELSEIF", "UNTIL", "WHEN")) {
            if (cursor.atEnd()) {
                throw cursor.unexpected("END");
            }
            if (!cursor.accept(TokenKind.SEMICOLON)) {
                statement(cursor, run);
                cursor.expect(TokenKind.SEMICOLON, ";");
            }
        }
    }

    private void end(Cursor cursor, String what) throws Unexpected {
        cursor.expect("END", what);
        passLabel(cursor);
    }

    private void passLabel(Cursor cursor) throws Unexpected {
        if (elements.names().atIdentifier(cursor)) {
            elements.names().identifier(cursor);
        }
    }

    private void branches(Cursor cursor, Run run) throws Unexpected {
        cursor.expect("IF");
        do {
            elements.expressions().read(cursor);
            cursor.expect("THEN");
            statements(cursor, run);
        } while (cursor.accept("ELSEIF"));
        if (cursor.accept("ELSE")) {
            statements(cursor, run);
        }
        cursor.expect("END", "IF");
    }

    private void cases(Cursor cursor, Run run) throws Unexpected {
        cursor.expect("CASE");
        if (!cursor.at("WHEN")) {
            elements.expressions().read(cursor);
        }
        while (cursor.accept("WHEN")) {
            elements.expressions().read(cursor);
            cursor.expect("THEN");
            statements(cursor, run);
        }
        if (cursor.accept("ELSE")) {
            statements(cursor, run);
        }
        cursor.expect("END", "CASE");
    }

    /** A handler is declared with the statement that it runs. */
    private void declaration(Cursor cursor, Run run) throws Unexpected {
        boolean handler = declarations.passDeclaration(cursor, run.variables());
        if (handler) {
            statement(cursor, run.within(Runs.SOMETIMES));
        }
    }

    /** A statement that cannot be read does not keep those around it from being read. */
    private void sql(Cursor cursor, Run run) {
        int mark = cursor.mark();
        int end = InnerReader.semicolon(cursor, cursor.endMark());
        try {
            List<Operation> read = InnerReader.read(cursor, end, statements);
            List<Operation> operations = run.variables.told(read, cursor.part(mark, end), elements.expressions());
            run.inside.add(new Statement(cursor.since(mark), operations, List.of(), run.runs));
        } catch (Unexpected unexpected) {
            cursor.backTo(end);
            Unread unread = new Unread(cursor.extentSince(mark), reason(cursor, unexpected));
            run.unread.add(unread);
            run.inside.add(new Statement(cursor.since(mark), List.of(unread), List.of(), run.runs));
        }
    }

    private static String reason(Cursor cursor, Unexpected unexpected) {
        return unexpected.covered()
                ? "inside of it, a statement goes on with " + cursor.text(unexpected.found())
                        + ", which is not read there"
                : unexpected.expected();
    }
}
