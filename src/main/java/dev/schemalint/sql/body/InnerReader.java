package dev.schemalint.sql.body;

import dev.schemalint.operation.Operation;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads statements that stand inside another one. */
public final class InnerReader {

    private InnerReader() {}

    /** The statement from the cursor up to a mark, where the cursor stands afterwards. */
    public static List<Operation> read(Cursor cursor, int end, StatementReader statements) throws Unexpected {
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
    public static int semicolon(Cursor cursor, int end) {
        int mark = cursor.mark();
        while (mark < end && cursor.tokenAt(mark).kind() != TokenKind.SEMICOLON) {
            mark++;
        }
        return mark;
    }

    public static boolean holdsSemicolon(Cursor cursor) {
        return semicolon(cursor, cursor.endMark()) < cursor.endMark();
    }
}
