package dev.schemalint.sql.cockroachdb;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.postgresql.PostgresReaders;
import dev.schemalint.sql.query.JSqlParserQueries;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Unexpected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The readers of CockroachDB's statements: PostgreSQL's, and its own before them. */
public final class CockroachReaders {

    private CockroachReaders() {}

    /**
     * The readers for CockroachDB.
     *
     * @param statements reads any statement, for those that hold others
     */
    public static Map<String, StatementReader> of(StatementReader statements) {
        Map<String, StatementReader> readers = new HashMap<>(PostgresReaders.of(Dialect.COCKROACHDB, statements));
        Elements elements = new JSqlParserQueries(Dialect.COCKROACHDB).elements();
        CockroachCommands commands = new CockroachCommands();
        CockroachTables tables = new CockroachTables(elements);
        CockroachIndexes indexes = new CockroachIndexes(elements);
        CockroachAlterations alterations = new CockroachAlterations(elements, indexes);
        before(readers, "CREATE", commands::begin, commands);
        before(readers, "CREATE", CockroachIndexes::create, indexes);
        before(readers, "CREATE", tables::begin, tables);
        before(readers, "DROP", CockroachIndexes::drop, indexes);
        before(readers, "DROP ALTER", commands::begin, commands);
        before(readers, "ALTER", CockroachAlterations::begin, alterations);
        before(readers, "SET RESET SHOW", CockroachCommands::ofCluster, commands);
        for (String word : "BACKUP CANCEL EXPORT IMPORT PAUSE RESTORE RESUME".split(" ")) {
            readers.put(word, commands);
        }
        StatementReader inserts = readers.getOrDefault("INSERT", cursor -> unread(cursor));
        readers.put("UPSERT", cursor -> Hints.upsert(cursor, inserts));
        for (String word : "CREATE DELETE INSERT SELECT UPDATE WITH UPSERT EXPLAIN".split(" ")) {
            StatementReader plain = readers.getOrDefault(word, cursor -> unread(cursor));
            readers.put(word, cursor -> Hints.without(cursor, plain));
        }
        return Map.copyOf(readers);
    }

    /** Whether a statement is of a reader's own kind. */
    @FunctionalInterface
    private interface Kind {
        boolean begins(Cursor cursor);
    }

    private static void before(Map<String, StatementReader> readers, String words, Kind kind, StatementReader own) {
        for (String word : words.split(" ")) {
            StatementReader other = readers.getOrDefault(word, cursor -> unread(cursor));
            readers.put(word, cursor -> kind.begins(cursor) ? own.read(cursor) : other.read(cursor));
        }
    }

    private static List<Operation> unread(Cursor cursor) throws Unexpected {
        throw Unexpected.uncovered(cursor.peek(), "no grammar here has a statement that begins like this");
    }
}
