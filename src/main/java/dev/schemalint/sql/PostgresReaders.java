package dev.schemalint.sql;

import dev.schemalint.dialect.Dialect;
import java.util.HashMap;
import java.util.Map;

/** The readers of PostgreSQL's statements, by the word a statement begins with. */
final class PostgresReaders {

    private final Map<String, StatementReader> readers = new HashMap<>();

    private PostgresReaders() {}

    /**
     * The readers for PostgreSQL, or an engine that speaks its language.
     *
     * @param statements reads any statement, for those that hold others
     */
    static Map<String, StatementReader> of(Dialect dialect, StatementReader statements) {
        PostgresReaders all = new PostgresReaders();
        all.fill(new JSqlParserQueries(dialect), statements);
        return all.readers;
    }

    private void fill(JSqlParserQueries queries, StatementReader statements) {
        Elements elements = queries.elements();
        Names names = elements.names();
        TransactionReader transactions = new TransactionReader(names);
        MaintenanceReader maintenance = new MaintenanceReader(elements);
        IndirectReader indirect = new IndirectReader(elements, statements);
        add("ABORT BEGIN COMMIT END RELEASE ROLLBACK SAVEPOINT START", transactions);
        add("DISCARD RESET SET SHOW", new SessionReader(elements, transactions));
        add("ANALYSE ANALYZE CHECKPOINT CLUSTER REASSIGN VACUUM", maintenance);
        add("LOCK TRUNCATE", new WholeTableReader(elements.relations()));
        add("CLOSE DECLARE FETCH LISTEN LOAD MOVE NOTIFY UNLISTEN", new CommandReader(names, queries));
        add("DELETE INSERT MERGE SELECT TABLE UPDATE VALUES WITH", new DataReader(queries));
        add("COPY", new CopyReader(queries));
        add("CALL DEALLOCATE EXECUTE EXPLAIN", indirect);
        add("PREPARE", cursor -> (cursor.peek(1).is("TRANSACTION") ? transactions : indirect).read(cursor));
        add(
                "ALTER COMMENT CREATE DO DROP GRANT IMPORT REFRESH REINDEX REPACK REVOKE SECURITY WAIT",
                PostgresReaders::none);
    }

    private static java.util.List<dev.schemalint.operation.Operation> none(Cursor cursor) throws Unexpected {
        throw Unexpected.uncovered(cursor.peek(), cursor.text(cursor.peek()) + " is not read");
    }

    private void add(String firstWords, StatementReader reader) {
        for (String word : firstWords.split(" ")) {
            readers.put(word, reader);
        }
    }
}
