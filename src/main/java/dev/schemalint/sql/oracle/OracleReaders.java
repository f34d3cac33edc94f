package dev.schemalint.sql.oracle;

import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.query.DataReader;
import dev.schemalint.sql.token.StatementReader;
import java.util.HashMap;
import java.util.Map;

/** The readers of Oracle's statements, by the word a statement begins with. */
public final class OracleReaders {

    private final Map<String, StatementReader> readers = new HashMap<>();

    private OracleReaders() {}

    /**
     * The readers for Oracle.
     *
     * @param statements reads any statement, for those that hold others
     */
    public static Map<String, StatementReader> of(StatementReader statements) {
        OracleReaders all = new OracleReaders();
        all.fill(OracleElements.of(statements), statements);
        return Map.copyOf(all.readers);
    }

    private void fill(OracleElements all, StatementReader statements) {
        Elements elements = all.common();
        DataReader data = new DataReader(all.queries());
        OracleInserts inserts = new OracleInserts(elements);
        OracleTransactions transactions = new OracleTransactions(elements.names());
        OraclePrograms programs = new OraclePrograms(all);
        add("DELETE MERGE SELECT UPDATE WITH", data);
        add("INSERT", cursor -> OracleInserts.several(cursor) ? inserts.read(cursor) : data.read(cursor));
        add("ALTER CREATE DROP", new OracleDefinitions(all, transactions));
        add("COMMIT ROLLBACK SAVEPOINT", transactions);
        add("GRANT REVOKE", new OraclePrivileges(elements.names()));
        add("BEGIN DECLARE <<", programs::block);
        add(
                "ANALYZE AUDIT CALL COMMENT EXEC EXECUTE EXPLAIN FLASHBACK LOCK NOAUDIT PURGE RENAME SET TRUNCATE",
                new OracleCommands(elements, transactions, statements));
    }

    private void add(String firstWords, StatementReader reader) {
        for (String word : firstWords.split(" ")) {
            readers.put(word, reader);
        }
    }
}
