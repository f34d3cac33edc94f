package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;

/** Reads the cursors of T-SQL, and what moves the control of a program about: none of it touches a schema. */
final class TsqlCursorReader implements StatementReader {

    private final Elements elements;

    TsqlCursorReader(Elements elements) {
        this.elements = elements;
    }

    /** Whether a DECLARE is that of a cursor. */
    static boolean declared(Cursor cursor) {
        return cursor.peek(1).kind() != TokenKind.VARIABLE;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        switch (verb) {
            case "DECLARE" -> declaration(cursor);
            case "FETCH" -> fetch(cursor);
            case "OPEN", "CLOSE", "DEALLOCATE" -> name(cursor);
            case "GOTO" -> elements.names().identifier(cursor);
            case "WAITFOR" -> {
                if (cursor.at(TokenKind.OPEN)) {
                    TsqlServerReader.rest(cursor);
                } else {
                    if (!cursor.accept("DELAY")) {
                        cursor.expect("TIME");
                    }
                    elements.expressions().read(cursor);
                }
            }
            default -> {
                // BREAK and CONTINUE say all with one word.
            }
        }
        return List.of(new OtherCommand(cursor.extentSince(start), verb.toLowerCase(Locale.ROOT)));
    }

    /** {@code done:}, where GOTO leads. */
    static List<Operation> label(Cursor cursor) {
        int start = cursor.mark();
        cursor.next();
        cursor.next();
        return List.of(new OtherCommand(cursor.extentSince(start), "label"));
    }

    private void name(Cursor cursor) throws Unexpected {
        if (!cursor.accept(TokenKind.VARIABLE)) {
            cursor.accept("GLOBAL");
            elements.names().identifier(cursor);
        }
    }

    private void declaration(Cursor cursor) throws Unexpected {
        elements.names().identifier(cursor);
        while (!cursor.at("FOR")) {
            if (cursor.atEnd()) {
                throw cursor.unexpected("FOR");
            }
            cursor.next();
        }
        cursor.expect("FOR");
        int end = Ahead.first(cursor, token -> token.is("FOR"));
        elements.queries().read(cursor, end);
        if (cursor.accept("FOR")) {
            if (!cursor.accept("READ_ONLY") && !cursor.accept("READ", "ONLY")) {
                cursor.expect("UPDATE");
            }
        }
    }

    private void fetch(Cursor cursor) throws Unexpected {
        if (cursor.accept("ABSOLUTE") || cursor.accept("RELATIVE")) {
            cursor.accept("-");
            elements.expressions().readOperand(cursor);
        } else if (cursor.atAny("NEXT", "PRIOR", "FIRST", "LAST")) {
            cursor.next();
        }
        cursor.accept("FROM");
        name(cursor);
        if (cursor.accept("INTO")) {
            elements.expressions().list(cursor);
        }
    }
}
