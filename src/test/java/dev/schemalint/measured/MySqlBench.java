package dev.schemalint.measured;

import dev.schemalint.measured.MySqlSession.Refusal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tries cases on one MySQL or MariaDB server, with every ALGORITHM and LOCK, each try on tables of its own. */
final class MySqlBench implements Bench {

    private static final List<String> ALGORITHMS = List.of("INSTANT", "NOCOPY", "INPLACE", "COPY");
    private static final List<String> LOCKS = List.of("NONE", "SHARED", "EXCLUSIVE");
    private static final String SYNTAX_ERROR = "1064";

    /** MySQL takes no LOCK at all beside INSTANT, which says nothing of the statement. */
    private static final String INCORRECT_USAGE = "1221";

    /** Duplicate key, bad geometry, violated foreign key, violated checks of MySQL and MariaDB. */
    private static final Set<String> OF_THE_DATA = Set.of("1062", "1416", "1452", "3819", "4025");

    private final AutoCloseable server;
    private final MySqlSession session;
    private final List<String> baseTables;
    private final List<String> idQueries;

    MySqlBench(AutoCloseable server, MySqlSession session, Base base) throws SQLException {
        this.server = server;
        this.session = session;
        session.mustRun("CREATE DATABASE d; USE d");
        for (String statement : base.statements()) {
            session.mustRun(statement);
        }
        baseTables = session.strings("SHOW TABLES");
        idQueries = session
                .strings("SELECT table_name FROM information_schema.tables WHERE table_schema = 'information_schema'"
                        + " AND lower(table_name) IN ('innodb_tables', 'innodb_sys_tables')")
                .stream()
                .map(table ->
                        "SELECT table_id FROM information_schema." + table + " WHERE name = 'd/t' OR name LIKE 'd/t#%'")
                .toList();
    }

    private record Try(Refusal setup, Refusal refusal, String rebuilt) {}

    @Override
    public Answer measure(Case tried) throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        Try plain = attempt(tried, tried.sql());
        if (plain.setup.isThere()) {
            return refusal("untried", "setup", plain.setup);
        }
        Refusal refusal = plain.refusal;
        cells.put("accepted", refusal.isThere() ? "no" : "yes");
        cells.put("because", OF_THE_DATA.contains(refusal.errno()) ? "data" : "");
        cells.put("errno", refusal.errno());
        cells.put("error", refusal.words());
        cells.put("rebuilt", plain.rebuilt);
        if (!refusal.errno().equals(SYNTAX_ERROR) && MySqlClauses.has(tried.sql())) {
            algorithms(tried, cells);
        }
        return new Answer(cells);
    }

    private void algorithms(Case tried, Map<String, String> cells) throws SQLException {
        for (String algorithm : ALGORITHMS) {
            String column = algorithm.toLowerCase(Locale.ROOT);
            Try alone = attempt(tried, MySqlClauses.with(tried.sql(), algorithm, ""));
            if (algorithm.equals("INSTANT") || algorithm.equals("INPLACE")) {
                cells.put("not_" + column, alone.refusal.together());
            }
            if (alone.refusal.isThere()) {
                cells.put(column, "no");
                continue;
            }
            if (algorithm.equals("INPLACE")) {
                cells.put("inplace_rebuilds", alone.rebuilt);
            }
            List<String> accepted = locks(tried, algorithm, cells);
            cells.put(column, ("DEFAULT " + String.join(" ", accepted)).strip());
            if (!cells.containsKey("best_algorithm")) {
                cells.put("best_algorithm", algorithm);
                cells.put("best_lock", accepted.isEmpty() ? "DEFAULT" : accepted.get(0));
            }
        }
    }

    /** The locks accepted beside the algorithm, and why NONE is not. */
    private List<String> locks(Case tried, String algorithm, Map<String, String> cells) throws SQLException {
        List<String> accepted = new ArrayList<>();
        for (String lock : LOCKS) {
            Refusal refusal = attempt(tried, MySqlClauses.with(tried.sql(), algorithm, lock)).refusal;
            if (!refusal.isThere()) {
                accepted.add(lock);
            }
            if (lock.equals("NONE") && !refusal.errno().equals(INCORRECT_USAGE)) {
                cells.putIfAbsent("not_lock_none", refusal.together());
            }
        }
        return accepted;
    }

    private Try attempt(Case tried, String sql) throws SQLException {
        clean();
        Refusal setup = session.run(tried.setup());
        if (!setup.isThere() && !tried.pre().isEmpty()) {
            setup = session.run(tried.pre());
        }
        if (setup.isThere()) {
            return new Try(setup, Refusal.none(), "");
        }
        Set<String> before = ids();
        Refusal refusal = session.run(sql);
        Set<String> after = ids();
        String rebuilt = after.isEmpty() ? "" : before.equals(after) ? "no" : "yes";
        return new Try(setup, refusal, rebuilt);
    }

    private void clean() throws SQLException {
        session.mustRun("SET foreign_key_checks=0");
        for (String table : session.strings("SHOW TABLES")) {
            if (!baseTables.contains(table)) {
                session.mustRun("DROP TABLE `" + table + "`");
            }
        }
        session.mustRun("SET foreign_key_checks=1");
    }

    private Set<String> ids() throws SQLException {
        Set<String> ids = new TreeSet<>();
        for (String query : idQueries) {
            ids.addAll(session.strings(query));
        }
        return ids;
    }

    private static Answer refusal(String accepted, String because, Refusal refusal) {
        return new Answer(
                Map.of("accepted", accepted, "because", because, "errno", refusal.errno(), "error", refusal.words()));
    }

    @Override
    public void close() {
        try {
            session.close();
            server.close();
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }
}
