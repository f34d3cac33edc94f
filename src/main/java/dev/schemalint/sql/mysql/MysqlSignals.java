package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;

/** Reads MySQL's SIGNAL and RESIGNAL, with which a program raises an error. */
final class MysqlSignals implements StatementReader {

    private final MysqlDeclarations declarations;
    private final MysqlElements elements;

    MysqlSignals(MysqlElements elements) {
        this.elements = elements;
        this.declarations = new MysqlDeclarations(elements);
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word().toLowerCase(Locale.ROOT);
        boolean again = verb.equals("resignal") && (cursor.atEnd() || cursor.at("SET"));
        if (!again) {
            declarations.condition(cursor);
        }
        if (cursor.accept("SET")) {
            MysqlAssignments.read(cursor, elements);
        }
        return List.of(new OtherCommand(cursor.extentSince(start), verb));
    }
}
