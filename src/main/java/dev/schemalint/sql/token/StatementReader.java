package dev.schemalint.sql.token;

import dev.schemalint.operation.Operation;
import java.util.List;

/** Reads one statement, from its first token to its last. */
public interface StatementReader {

    /** What the statement does; the cursor stands at its end afterwards. */
    List<Operation> read(Cursor cursor) throws Unexpected;
}
