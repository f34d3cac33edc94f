package dev.schemalint.sql.mysql;

import dev.schemalint.operation.MaintenanceOperation.Analyze;
import dev.schemalint.operation.MaintenanceOperation.MaintainTables;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.TableOperation.LockTable;
import dev.schemalint.operation.TableOperation.UnlockTables;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LooseText;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;

/** Reads MySQL's statements that look after tables, and LOCK and UNLOCK TABLES. */
final class MysqlMaintenance implements StatementReader {

    private final MysqlElements elements;
    private final StatementReader explained;

    /** MariaDB explains a statement with ANALYZE, which is read by another. */
    MysqlMaintenance(MysqlElements elements, StatementReader explained) {
        this.elements = elements;
        this.explained = explained;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        if (verb.equals("LOCK")) {
            return lock(cursor, start);
        }
        if (verb.equals("UNLOCK")) {
            boolean instance =
                    Words.oneOf(cursor, "TABLE", "TABLES", "INSTANCE").equals("INSTANCE");
            return List.of(
                    instance
                            ? new OtherCommand(cursor.extentSince(start), "unlock-instance")
                            : new UnlockTables(cursor.extentSince(start)));
        }
        if (!cursor.accept("NO_WRITE_TO_BINLOG")) {
            cursor.accept("LOCAL");
        }
        boolean tables = cursor.accept("TABLE") || cursor.accept("TABLES");
        if (!tables && verb.equals("ANALYZE")) {
            cursor.backTo(start);
            return explained.read(cursor);
        }
        if (!tables) {
            throw cursor.unexpected("TABLE");
        }
        List<Name> names = elements.names().names(cursor);
        LooseText.options(cursor);
        return List.of(
                verb.equals("ANALYZE")
                        ? new Analyze(cursor.extentSince(start), names)
                        : new MaintainTables(cursor.extentSince(start), verb.toLowerCase(Locale.ROOT), names));
    }

    /** Each table has a mode of its own, so each is an operation. */
    private List<Operation> lock(Cursor cursor, int start) throws Unexpected {
        if (cursor.accept("INSTANCE", "FOR", "BACKUP")) {
            return List.of(new OtherCommand(cursor.extentSince(start), "lock-instance"));
        }
        Words.oneOf(cursor, "TABLE", "TABLES");
        List<Operation> locks = Reading.list(cursor, this::lockOne);
        if (cursor.accept("WAIT")) {
            Literals.number(cursor);
        } else {
            cursor.accept("NOWAIT");
        }
        return locks;
    }

    private Operation lockOne(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        Name table = elements.names().name(cursor);
        boolean alias = cursor.accept("AS") || !cursor.atAny("READ", "WRITE", "LOW_PRIORITY");
        if (alias) {
            elements.names().identifier(cursor);
        }
        cursor.accept("LOW_PRIORITY");
        boolean read = Words.oneOf(cursor, "READ", "WRITE").equals("READ");
        boolean local = cursor.accept("LOCAL");
        String mode = read ? local ? "ReadLocal" : "Read" : "Write";
        return new LockTable(cursor.extentSince(mark), List.of(table), mode, false);
    }
}
