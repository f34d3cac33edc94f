package dev.schemalint.sql.expression;

import dev.schemalint.operation.Query;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;

/** Reads queries: SELECT, VALUES, TABLE and WITH. */
public interface QueryReader {

    /**
     * Reads the query that runs from the cursor up to a token.
     *
     * @param end the mark of the first token that is not part of the query
     */
    Query read(Cursor cursor, int end) throws Unexpected;

    /** Reads what is no query only because the word SELECT is not written before it. */
    default Query afterSelect(Cursor cursor, int end) throws Unexpected {
        throw Unexpected.uncovered(cursor.peek(), "no value goes on like a query in this dialect");
    }
}
