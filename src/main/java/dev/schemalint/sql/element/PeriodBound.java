package dev.schemalint.sql.element;

import dev.schemalint.operation.Option;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;

/** What SQL Server keeps in a column of a table with history: from when on a row holds or until when, and by which change. */
final class PeriodBound {

    private PeriodBound() {}

    static Option read(Cursor cursor) throws Unexpected {
        boolean known = cursor.accept("ROW") || cursor.accept("TRANSACTION_ID") || cursor.accept("SEQUENCE_NUMBER");
        if (!known) {
            throw cursor.unexpected("ROW START or ROW END");
        }
        boolean start = cursor.accept("START");
        if (!start) {
            cursor.expect("END");
        }
        return Option.of("period", start ? "start" : "end");
    }
}
