package dev.schemalint.sql;

import dev.schemalint.operation.Operation;
import java.util.List;

/** Reads statements that stand inside another one. */
final class InnerReader {

    private InnerReader() {}

    /** The statement from the cursor up to a mark, where the cursor stands afterwards. */
    static List<Operation> read(Cursor cursor, int end, StatementReader statements) throws Unexpected {
        if (cursor.mark() == end) {
            throw cursor.unexpected("a statement");
        }
        Cursor inner = cursor.part(cursor.mark(), end);
        List<Operation> operations = statements.read(inner);
        if (!inner.atEnd()) {
            throw inner.unexpected("end of statement");
        }
        cursor.backTo(end);
        return operations;
    }

    /** The mark of the next semicolon, or of what ends the search. */
    static int semicolon(Cursor cursor, int end) {
        int mark = cursor.mark();
        while (mark < end && cursor.tokenAt(mark).kind() != TokenKind.SEMICOLON) {
            mark++;
        }
        return mark;
    }

    static boolean holdsSemicolon(Cursor cursor) {
        return semicolon(cursor, cursor.endMark()) < cursor.endMark();
    }
}
