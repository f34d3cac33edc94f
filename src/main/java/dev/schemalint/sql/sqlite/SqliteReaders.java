package dev.schemalint.sql.sqlite;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.query.DataReader;
import dev.schemalint.sql.query.JSqlParserQueries;
import dev.schemalint.sql.statement.TransactionReader;
import dev.schemalint.sql.token.StatementReader;
import java.util.HashMap;
import java.util.Map;

/** The readers of SQLite's statements, by the word a statement begins with. */
public final class SqliteReaders {

    private final Map<String, StatementReader> readers = new HashMap<>();

    private SqliteReaders() {}

    /**
     * The readers for SQLite.
     *
     * @param statements reads any statement, for those that hold others
     */
    public static Map<String, StatementReader> of(StatementReader statements) {
        SqliteReaders all = new SqliteReaders();
        all.fill(statements);
        return Map.copyOf(all.readers);
    }

    private void fill(StatementReader statements) {
        JSqlParserQueries queries = new JSqlParserQueries(Dialect.SQLITE);
        Elements elements = queries.elements();
        SqliteCommandReader commands = new SqliteCommandReader(elements, statements);
        add("ANALYZE ATTACH BEGIN DETACH EXPLAIN PRAGMA REINDEX VACUUM", commands);
        add("COMMIT END RELEASE ROLLBACK SAVEPOINT", new TransactionReader(elements.names()));
        add("DELETE INSERT REPLACE SELECT UPDATE VALUES WITH", new SqliteDataReader(new DataReader(queries)));
        add("ALTER CREATE DROP", new SqliteDefinitionReader(elements, statements));
    }

    private void add(String firstWords, StatementReader reader) {
        for (String word : firstWords.split(" ")) {
            readers.put(word, reader);
        }
    }
}
