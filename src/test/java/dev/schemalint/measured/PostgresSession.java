package dev.schemalint.measured;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/** One session on a PostgreSQL database, and what it can say of itself. */
record PostgresSession(Connection connection) implements AutoCloseable {

    private static final String OWN_LOCKS = """
            SELECT relation::bigint, replace(mode, 'Lock', '') FROM pg_locks
             WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted
            """;
    private static final String SCANS =
            "SELECT relid::bigint, seq_tup_read::text FROM pg_stat_xact_all_tables WHERE seq_tup_read > 0";

    /** Each statement by itself: sent together they would be one transaction. */
    void run(String script) throws SQLException {
        for (NativeQuery query : Parser.parseJdbcSql(script, true, false, true, false, false)) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(query.nativeSql);
            }
        }
    }

    String setting(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    int process() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The strongest lock on each relation that this session holds, by its identity. */
    Map<Long, String> locks() throws SQLException {
        Map<Long, String> strongest = new HashMap<>();
        rows(OWN_LOCKS).forEach(row -> strongest.merge(row.id, row.text, PostgresLock::stronger));
        return strongest;
    }

    /** How many rows of each table were read in order; what was read just before this transaction may still be counted. */
    Map<Long, String> scans() throws SQLException {
        return rows(SCANS).stream().collect(Collectors.toMap(Row::id, Row::text));
    }

    /** The names of those that were there, in order, each with what is known of it. */
    static Map<String, String> named(Relations before, Map<Long, String> byOid) {
        Map<String, String> named = new TreeMap<>();
        before.lockable().forEach((oid, name) -> {
            if (byOid.containsKey(oid)) {
                named.put(name, byOid.get(oid));
            }
        });
        return named;
    }

    private record Row(long id, String text) {}

    private List<Row> rows(String query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(new Row(row.getLong(1), row.getString(2)));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
