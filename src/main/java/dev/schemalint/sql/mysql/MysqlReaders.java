package dev.schemalint.sql.mysql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The readers of MySQL's and MariaDB's statements, by the word a statement begins with. */
public final class MysqlReaders {

    private final Map<String, StatementReader> readers = new HashMap<>();

    private MysqlReaders() {}

    /**
     * The readers.
     *
     * @param statements reads any statement, for those that hold others
     */
    public static Map<String, StatementReader> of(Dialect dialect, StatementReader statements) {
        MysqlReaders all = new MysqlReaders();
        all.fill(MysqlElements.of(dialect), statements);
        return all.readers;
    }

    private void fill(MysqlElements elements, StatementReader statements) {
        MysqlTransactions transactions = new MysqlTransactions(elements.names());
        MysqlCommands commands = new MysqlCommands(elements, statements);
        MysqlPrograms programs = new MysqlPrograms(elements, statements);
        add("DELETE DO INSERT LOAD REPLACE SELECT TABLE UPDATE VALUES WITH", new MysqlData(elements));
        add("ALTER CREATE DROP RENAME TRUNCATE", new MysqlDefinitions(elements, statements));
        add("GRANT REVOKE", new MysqlPrivileges(elements.names()));
        add("SET", new MysqlSettings(elements, transactions, statements));
        add("COMMIT RELEASE ROLLBACK SAVEPOINT START XA", transactions);
        add("BEGIN", cursor -> cursor.peek(1).is("NOT") ? programs.block(cursor) : transactions.read(cursor));
        add("CASE FOR IF LOOP REPEAT WHILE", programs::block);
        add("ANALYZE CHECK CHECKSUM LOCK OPTIMIZE REPAIR UNLOCK", new MysqlMaintenance(elements, commands));
        add("CALL DEALLOCATE DESC DESCRIBE EXECUTE EXPLAIN PREPARE RESET USE", commands);
        add("BACKUP BINLOG CACHE CHANGE CLONE FLUSH GET HANDLER HELP IMPORT INSTALL KILL PURGE", commands);
        add("-", MysqlReaders::uncovered);
        add("RESTART SHOW SHUTDOWN STOP UNINSTALL", commands);
        add("RESIGNAL SIGNAL", new MysqlSignals(elements));
    }

    /** Some tools take two dashes for a comment where the server does not. */
    private static List<Operation> uncovered(Cursor cursor) throws Unexpected {
        throw Unexpected.uncovered(cursor.peek(), "two dashes begin a comment only where a space follows them");
    }

    private void add(String firstWords, StatementReader reader) {
        for (String word : firstWords.split(" ")) {
            readers.put(word, reader);
        }
    }
}
