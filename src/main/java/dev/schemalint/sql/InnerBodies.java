package dev.schemalint.sql;

import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.text.Span;
import java.util.List;

/** Reads the statements of a body one by one: what cannot be read is a value, and the others are read all the same. */
final class InnerBodies {

    private final StatementReader statements;
    private final boolean complete;

    /** The grammar is complete when what it cannot read is wrong. */
    InnerBodies(StatementReader statements, boolean complete) {
        this.statements = statements;
        this.complete = complete;
    }

    /** The statement from the cursor up to a mark, where the cursor stands afterwards. */
    Statement read(Cursor cursor, int end, Runs runs) {
        List<Token> tokens = cursor.tokens(cursor.mark(), end);
        Span span = Splitter.span(tokens);
        List<Operation> operations;
        try {
            operations = InnerReader.read(cursor, end, statements);
        } catch (Unexpected unexpected) {
            operations = List.of(new Failures(cursor.source(), complete).of(tokens, unexpected));
        }
        cursor.backTo(end);
        return new Statement(span, operations, List.of(), runs);
    }
}
