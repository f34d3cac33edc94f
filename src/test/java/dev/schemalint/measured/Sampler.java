package dev.schemalint.measured;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Looks at the locks of another session, again and again, from inside the server: a lock held for a millisecond is seen.
 * It sits in another database, where its snapshots are in nobody's way.
 */
final class Sampler implements AutoCloseable {

    /** It stops when it gets the lock that the other connection holds until then. */
    private static final String LOOK = """
            DO $$ BEGIN
              LOOP
                INSERT INTO seen SELECT DISTINCT relation, mode FROM pg_locks
                 WHERE pid = %d AND locktype = 'relation' AND granted ON CONFLICT DO NOTHING;
                EXIT WHEN pg_try_advisory_lock(1);
              END LOOP;
            END $$;
            SELECT pg_advisory_unlock(1)
            """;

    private final Connection looking;
    private final Connection holding;

    Sampler(Connection looking, Connection holding) throws SQLException {
        this.looking = looking;
        this.holding = holding;
        run(looking, "CREATE TEMP TABLE seen (relation oid, mode text, PRIMARY KEY (relation, mode))");
    }

    interface Work {
        void run() throws SQLException;
    }

    /** Locks of that process while the work runs, strongest of each relation, by its identity. */
    Map<Long, String> during(int process, Work work) throws SQLException {
        run(looking, "TRUNCATE seen");
        run(holding, "SELECT pg_advisory_lock(1)");
        CompletableFuture<Void> look = CompletableFuture.runAsync(() -> {
            try {
                run(looking, LOOK.formatted(process));
            } catch (SQLException problem) {
                throw new CompletionException(problem);
            }
        });
        try {
            work.run();
        } finally {
            run(holding, "SELECT pg_advisory_unlock(1)");
            look.join();
        }
        return seen();
    }

    private Map<Long, String> seen() throws SQLException {
        Map<Long, String> strongest = new HashMap<>();
        try (Statement statement = looking.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT relation::bigint, replace(mode, 'Lock', '') FROM seen")) {
            while (row.next()) {
                strongest.merge(row.getLong(1), row.getString(2), PostgresLock::stronger);
            }
        }
        return strongest;
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        looking.close();
        holding.close();
    }
}
