package dev.schemalint.measured;

import dev.schemalint.live.LivePostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Tries cases on one PostgreSQL server. A case without setup runs in a transaction that is rolled back, on a database
 * that is used again; all others get a fresh copy.
 */
final class PostgresBench implements Bench {

    /** Active transaction, and COMMIT where there can be none. */
    private static final Set<String> FORBIDDEN_IN_TRANSACTION = Set.of("25001", "2D000");

    /** Bad values and violated constraints, but not a bad option (22023). */
    private static final Pattern OF_THE_DATA = Pattern.compile("2[23](?!023).*");

    private static final String SERVER = """
            ALTER SYSTEM SET autovacuum = off;
            ALTER SYSTEM SET max_parallel_workers_per_gather = 0;
            SELECT pg_reload_conf();
            CREATE ROLE other;
            COPY (SELECT 1) TO PROGRAM 'mkdir ../ts1 ../tsx';
            """;

    /** What cases make outside of their database. */
    private static final String LEFT_BEHIND = """
            DROP DATABASE fresh;
            DROP DATABASE IF EXISTS zz;
            DROP TABLESPACE IF EXISTS tsx;
            """;

    private final LivePostgres postgres;
    private final boolean copiesFiles;
    private final String folder;
    private final PostgresSession admin;
    private final PostgresSession shared;
    private final Sampler sampler;

    PostgresBench(String major) throws SQLException {
        postgres = LivePostgres.start(major);
        copiesFiles = Engine.POSTGRESQL.versions().indexOf(major)
                >= Engine.POSTGRESQL.versions().indexOf("15");
        admin = session("postgres");
        admin.run(SERVER);
        folder = admin.setting("data_directory").replaceFirst("/[^/]*$", "");
        admin.run("CREATE TABLESPACE ts1 LOCATION '" + folder + "/ts1'");
        admin.run("CREATE DATABASE base");
        try (PostgresSession base = session("base")) {
            for (String statement : Base.of(Engine.POSTGRESQL, major).statements()) {
                base.run(statement);
            }
            base.run("VACUUM ANALYZE");
        }
        copy("shared");
        shared = session("shared");
        sampler = new Sampler(
                session("postgres").connection(), session("postgres").connection());
    }

    @Override
    public Answer measure(Case tried) throws SQLException {
        if (tried.setup().isEmpty()) {
            Answer answer = rolledBack(tried, shared, "shared");
            if (!answer.cell("transaction").equals("forbidden")) {
                return answer;
            }
        }
        copy("fresh");
        try (PostgresSession fresh = session("fresh")) {
            return onOwnDatabase(tried, fresh);
        } finally {
            admin.run(LEFT_BEHIND);
        }
    }

    private Answer onOwnDatabase(Case tried, PostgresSession fresh) throws SQLException {
        if (!tried.setup().isEmpty()) {
            try {
                fresh.run(tried.setup());
            } catch (SQLException refused) {
                return refusal(refused, "fresh").with("accepted", "untried").with("because", "setup");
            }
            Answer answer = rolledBack(tried, fresh, "fresh");
            if (!answer.cell("transaction").equals("forbidden")) {
                return answer;
            }
        }
        return committed(tried, fresh);
    }

    private Answer rolledBack(Case tried, PostgresSession session, String database) throws SQLException {
        if (!tried.pre().isEmpty()) {
            session.run(tried.pre());
        }
        session.run("BEGIN");
        try {
            Relations before = Relations.now(session.connection());
            Map<Long, String> scansBefore = session.scans();
            session.run(filled(tried.sql(), database));
            Map<Long, String> locks = session.locks();
            Map<Long, String> scans = session.scans();
            scans.entrySet().removeAll(scansBefore.entrySet());
            return answer(before, Relations.now(session.connection()), locks)
                    .with("transaction", "allowed")
                    .with(
                            "scans",
                            String.join(
                                    " ", PostgresSession.named(before, scans).keySet()));
        } catch (SQLException refused) {
            String transaction = FORBIDDEN_IN_TRANSACTION.contains(refused.getSQLState()) ? "forbidden" : "allowed";
            return refusal(refused, database).with("transaction", transaction);
        } finally {
            session.run("ROLLBACK");
            session.run("DISCARD ALL");
        }
    }

    private Answer committed(Case tried, PostgresSession session) throws SQLException {
        if (!tried.pre().isEmpty()) {
            session.run(tried.pre());
        }
        Relations before = Relations.now(session.connection());
        try {
            Map<Long, String> locks =
                    sampler.during(session.process(), () -> session.run(filled(tried.sql(), "fresh")));
            return answer(before, Relations.now(session.connection()), locks)
                    .with("transaction", "forbidden")
                    .with("scans", "?");
        } catch (SQLException refused) {
            return refusal(refused, "fresh")
                    .with("transaction", "forbidden")
                    .with("new_indexes", before.newIndexes(Relations.now(session.connection())));
        }
    }

    private static Answer answer(Relations before, Relations after, Map<Long, String> locks) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("accepted", "yes");
        cells.put(
                "locks",
                PostgresSession.named(before, locks).entrySet().stream()
                        .map(lock -> lock.getKey() + "=" + lock.getValue())
                        .collect(Collectors.joining(" ")));
        cells.put("rewrites", before.rewritten(after));
        cells.put("rebuilds", before.rebuilt(after));
        cells.put("new_indexes", before.newIndexes(after));
        return new Answer(cells);
    }

    private Answer refusal(SQLException refused, String database) {
        String state = Objects.requireNonNullElse(refused.getSQLState(), "");
        ServerErrorMessage said = refused instanceof PSQLException own ? own.getServerErrorMessage() : null;
        String words = said == null ? refused.getMessage() : said.getMessage();
        Map<String, String> cells = new TreeMap<>();
        cells.put("accepted", "no");
        cells.put("because", OF_THE_DATA.matcher(state).matches() ? "data" : "");
        cells.put("sqlstate", state);
        cells.put(
                "error",
                Objects.requireNonNullElse(words, "")
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replace("\"" + database + "\"", "\"@DB@\"")
                        .replace(folder + "/tsx", "@TSX@"));
        return new Answer(cells);
    }

    private String filled(String sql, String database) {
        return sql.replace("@DB@", database).replace("@TSX@", folder + "/tsx");
    }

    private void copy(String database) throws SQLException {
        admin.run("CREATE DATABASE " + database + " TEMPLATE base" + (copiesFiles ? " STRATEGY file_copy" : ""));
    }

    private PostgresSession session(String database) throws SQLException {
        return new PostgresSession(DriverManager.getConnection(postgres.url(database) + "&preferQueryMode=simple"));
    }

    @Override
    public void close() {
        postgres.close();
    }
}
