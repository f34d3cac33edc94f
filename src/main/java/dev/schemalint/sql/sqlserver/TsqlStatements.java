package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.body.InnerBodies;
import dev.schemalint.sql.split.TsqlBoundaries;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Reads the statements of a block or a procedure of T-SQL, which need no semicolons between them. */
final class TsqlStatements {

    private final InnerBodies bodies;

    TsqlStatements(StatementReader statements) {
        this.bodies = new InnerBodies(statements, false);
    }

    /** The statement from the cursor up to a mark. */
    Statement read(Cursor cursor, int end, Runs runs) {
        Statement statement = bodies.read(cursor, cursor.tokens(cursor.mark(), end), runs);
        cursor.backTo(end);
        return statement;
    }

    /** All statements of a text that is run. */
    List<Statement> readCode(Cursor code) {
        return readAll(code, code.endMark(), Runs.ALWAYS);
    }

    /** All statements from the cursor up to a mark. */
    List<Statement> readAll(Cursor cursor, int end, Runs runs) {
        TsqlBoundaries boundaries = new TsqlBoundaries(cursor);
        List<Statement> found = new ArrayList<>();
        while (cursor.mark() < end) {
            if (!cursor.accept(TokenKind.SEMICOLON)) {
                found.add(read(cursor, Math.min(end, boundaries.end(cursor.mark())), runs));
            }
        }
        return found;
    }
}
