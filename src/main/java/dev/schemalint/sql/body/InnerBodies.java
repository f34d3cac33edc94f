package dev.schemalint.sql.body;

import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.split.Failures;
import dev.schemalint.sql.split.Splitter;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Reads the statements of a body one by one: what cannot be read is a value, and the others are read all the same. */
public final class InnerBodies {

    private final StatementReader statements;
    private final boolean complete;

    /** The grammar is complete when what it cannot read is wrong. */
    public InnerBodies(StatementReader statements, boolean complete) {
        this.statements = statements;
        this.complete = complete;
    }

    /** The statement that these tokens are. */
    public Statement read(Cursor cursor, List<Token> tokens, Runs runs) {
        Cursor inner = cursor.over(tokens);
        try {
            List<Operation> operations = statements.read(inner);
            if (!inner.atEnd()) {
                throw inner.unexpected("end of statement");
            }
            return statement(tokens, operations, runs);
        } catch (Unexpected unexpected) {
            return unread(cursor, tokens, runs, unexpected);
        }
    }

    /** All statements from the cursor up to a mark, with semicolons between them. */
    public List<Statement> readAll(Cursor cursor, int end, Runs runs) {
        List<Statement> found = new ArrayList<>();
        while (cursor.mark() < end) {
            int semicolon = InnerReader.semicolon(cursor, end);
            if (semicolon > cursor.mark()) {
                found.add(read(cursor, cursor.tokens(cursor.mark(), semicolon), runs));
            }
            cursor.backTo(Math.min(end, semicolon + 1));
        }
        return found;
    }

    /** What reads a piece of code from where the cursor stands. */
    @FunctionalInterface
    public interface Piece {
        void read() throws Unexpected;
    }

    /** Reads what stands from the cursor up to a mark; where it is not understood, that is what is found. */
    public void upTo(Cursor cursor, int end, String closing, Runs runs, List<Statement> found, Piece piece) {
        int start = cursor.mark();
        try {
            piece.read();
            if (cursor.mark() != end) {
                throw cursor.unexpected(closing);
            }
        } catch (Unexpected unexpected) {
            List<Token> tokens = cursor.tokens(Math.min(start, Math.max(0, end - 1)), Math.max(end, 1));
            found.add(unread(cursor, tokens, runs, unexpected));
        }
        cursor.backTo(end);
    }

    /** A statement of which only the place is known. */
    public Statement unread(Cursor cursor, List<Token> tokens, Runs runs, Unexpected unexpected) {
        Failures failures = new Failures(cursor.passage(), complete);
        return statement(
                tokens,
                List.of(complete ? failures.of(tokens, unexpected) : failures.unread(tokens, unexpected)),
                runs);
    }

    /** A statement that these tokens are, of which it is known what it does. */
    public static Statement statement(List<Token> tokens, List<Operation> operations, Runs runs) {
        return new Statement(Splitter.span(tokens), operations, List.of(), runs);
    }
}
