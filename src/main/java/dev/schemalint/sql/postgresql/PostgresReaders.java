package dev.schemalint.sql.postgresql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.query.DataReader;
import dev.schemalint.sql.query.JSqlParserQueries;
import dev.schemalint.sql.statement.TransactionReader;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The readers of PostgreSQL's statements, by the word a statement begins with. */
public final class PostgresReaders {

    private final Map<String, StatementReader> readers = new HashMap<>();

    private PostgresReaders() {}

    /**
     * The readers for PostgreSQL, or an engine that speaks its language.
     *
     * @param statements reads any statement, for those that hold others
     */
    public static Map<String, StatementReader> of(Dialect dialect, StatementReader statements) {
        PostgresReaders all = new PostgresReaders();
        all.fill(dialect, statements);
        return all.readers;
    }

    private void fill(Dialect dialect, StatementReader statements) {
        JSqlParserQueries queries = new JSqlParserQueries(dialect);
        Elements elements = queries.elements();
        Names names = elements.names();
        TransactionReader transactions = new TransactionReader(names);
        MaintenanceReader maintenance = new MaintenanceReader(elements);
        DefinitionReader definitions = new DefinitionReader(dialect, queries, statements);
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
        add("ALTER COMMENT CREATE DO GRANT IMPORT REFRESH REINDEX REVOKE SECURITY", definitions);
        add("DROP", cursor -> (cursor.peek(1).is("OWNED") ? maintenance : definitions).read(cursor));
        add("REPACK WAIT", PostgresReaders::unread);
    }

    /** Statements newer than what is read here. */
    private static List<Operation> unread(Cursor cursor) throws Unexpected {
        String verb = cursor.peek().word();
        throw Unexpected.uncovered(cursor.peek(), "statements that begin with " + verb + " are not read");
    }

    private void add(String firstWords, StatementReader reader) {
        for (String word : firstWords.split(" ")) {
            readers.put(word, reader);
        }
    }
}
