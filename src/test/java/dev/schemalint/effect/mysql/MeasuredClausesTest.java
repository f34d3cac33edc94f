package dev.schemalint.effect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.effect.Effect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which ALGORITHM and LOCK clauses a change is accepted with: every pair was tried on the servers. */
class MeasuredClausesTest {

    private static final List<String> ALGORITHMS = List.of("INSTANT", "NOCOPY", "INPLACE", "COPY");
    private static final List<String> LOCKS = List.of("", "NONE", "SHARED", "EXCLUSIVE");

    /** Partitions and rows in order have no place for clauses at the end of the statement. */
    private static final String WITHOUT_CLAUSES = "ALTER TABLE \\w+ (\\w+ )?(PARTITION|ORDER).*|.*LOCK=.*";

    private static final List<Tried> TRIED = new ArrayList<>();

    /** A change, and the database that it was tried on. */
    private record Tried(MysqlCase row, String version, MysqlDatabase prepared) {}

    /** To prepare the databases takes longer than to ask either question of them. */
    @BeforeAll
    static void prepare() throws IOException {
        Map<String, MysqlDatabase> bases = new HashMap<>();
        for (MysqlCase row : MysqlCase.all()) {
            for (String version : takesClauses(row) ? row.servers() : List.<String>of()) {
                TRIED.add(new Tried(row, version, row.prepared(version, bases)));
            }
        }
    }

    @Test
    void acceptsAndRefusesThePairsThatTheServersDo() throws IOException {
        Map<String, String> differences = new TreeMap<>();
        int compared = 0;
        for (Tried tried : TRIED) {
            MysqlCase row = tried.row();
            for (String algorithm : ALGORITHMS) {
                String column = algorithm.toLowerCase(Locale.ROOT);
                if (!row.has(column)) {
                    continue;
                }
                String predicted = locks(tried.prepared(), row.text("sql"), algorithm);
                compared++;
                if (!predicted.equals(row.cell(column))) {
                    differences.put(
                            row.name() + "\t" + row.dialect().id() + " " + tried.version() + "\t" + column,
                            "measured " + row.cell(column) + ", predicted " + predicted);
                }
            }
        }
        Set<String> known = MysqlCase.knownDifferences(Set.of("instant", "nocopy", "inplace", "copy"));
        System.out.println("Clauses accepted as measured: " + (compared - differences.size()) + " of " + compared);
        assertThat(differences.keySet()).as("%s", differences).isEqualTo(known);
    }

    /** A refusal for which the server has a reason has another number than one without. */
    @Test
    void refusesWithTheNumbersThatTheServersGive() throws IOException {
        Map<String, String> differences = new TreeMap<>();
        int compared = 0;
        for (Tried tried : TRIED) {
            MysqlCase row = tried.row();
            for (Map.Entry<String, String> refusal : refusals(row).entrySet()) {
                Effect effect = tried.prepared().effect(row.text("sql") + refusal.getKey());
                compared++;
                if (!refusal.getValue().startsWith(effect.code().orElse("none") + " ")) {
                    differences.put(
                            row.name() + " " + row.dialect().id() + " " + tried.version() + refusal.getKey(),
                            "measured " + refusal.getValue() + ", predicted " + effect.code());
                }
            }
        }
        System.out.println("Numbers as measured: " + (compared - differences.size()) + " of " + compared);
        assertThat((double) differences.size() / compared).as("%s", differences).isLessThan(0.01);
    }

    /** The clauses that were refused, with what the server said. */
    private static Map<String, String> refusals(MysqlCase row) {
        Map<String, String> refusals = new TreeMap<>();
        refusals.put(", ALGORITHM=INSTANT", row.cell("not_instant"));
        refusals.put(", ALGORITHM=INPLACE", row.cell("not_inplace"));
        refusals.put(", ALGORITHM=" + row.cell("best_algorithm") + ", LOCK=NONE", row.cell("not_lock_none"));
        refusals.values().removeIf(said -> said.equals("-"));
        return refusals;
    }

    private static boolean takesClauses(MysqlCase row) {
        String sql = row.text("sql");
        return row.speaks() && row.accepted() && sql.startsWith("ALTER TABLE") && !sql.matches(WITHOUT_CLAUSES);
    }

    /** The locks that the algorithm is accepted with; DEFAULT is without a lock. */
    private static String locks(MysqlDatabase database, String sql, String algorithm) {
        List<String> accepted = new ArrayList<>();
        for (String lock : LOCKS) {
            String clauses = ", ALGORITHM=" + algorithm + (lock.isEmpty() ? "" : ", LOCK=" + lock);
            if (!database.effect(sql + clauses).refused()) {
                accepted.add(lock.isEmpty() ? "DEFAULT" : lock);
            }
        }
        return accepted.isEmpty() ? "no" : String.join(" ", accepted);
    }
}
