package dev.schemalint.effect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.effect.Course.Algorithm;
import dev.schemalint.effect.Effect;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds what is predicted for MySQL and MariaDB to what real servers did, case by case and version by version. What
 * differs is listed with its reason in {@code known-differences.tsv}, and nothing else may.
 */
class MeasuredMysqlTest {

    /** What share of the rows must agree in each column, known differences not forgiven. */
    private static final double FLOOR = 0.99;

    private static final Map<String, String> DIFFERENCES = new LinkedHashMap<>();
    private static final Map<String, Map<Column, int[]>> AGREED = new TreeMap<>();

    /** A column of the measured cases, and what is predicted for it. */
    private enum Column {
        ACCEPTED(effect -> effect.accepted().id()),
        /** The number of the error that a refusal comes with. */
        ERRNO(effect -> effect.code().orElse("-")),
        BEST_ALGORITHM(
                effect -> effect.course().algorithm().map(Algorithm::name).orElse("-")),
        BEST_LOCK(effect -> effect.course().lockName().orElse("-")),
        REBUILT(effect -> effect.rewrites().isEmpty() ? "no" : "yes");

        private final Function<Effect, String> predicted;

        Column(Function<Effect, String> predicted) {
            this.predicted = predicted;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What a refused statement would have done was not measured, nor where its clauses have no place. */
        boolean counts(MysqlCase row, Effect effect) {
            if (this == ERRNO) {
                return !row.accepted() && effect.refused();
            }
            boolean untold = this == REBUILT ? ofPartitions(row) : saysItself(row);
            return this == ACCEPTED || row.accepted() && row.has(id()) && !untold;
        }

        /** The best beside what the statement asks for was not measured. */
        private static boolean saysItself(MysqlCase row) {
            return row.cell("sql").matches(".*\\b(ALGORITHM|LOCK)=.*");
        }

        /** A partitioned table is as many tables to the server, so that one more or less looks like all rows written. */
        private static boolean ofPartitions(MysqlCase row) {
            return row.cell("sql").matches("ALTER TABLE \\w+ (ADD|DROP|EXCHANGE|TRUNCATE) PARTITION.*");
        }
    }

    @BeforeAll
    static void compare() throws IOException {
        Map<String, MysqlDatabase> bases = new HashMap<>();
        for (MysqlCase row : MysqlCase.all()) {
            for (String version : row.speaks() ? row.servers() : List.<String>of()) {
                compare(
                        row,
                        row.dialect().id() + " " + version,
                        row.prepared(version, bases).effect(row.text("sql")));
            }
        }
    }

    private static void compare(MysqlCase row, String server, Effect effect) {
        for (Column column : Column.values()) {
            boolean refusedByMistake = column != Column.ACCEPTED && row.accepted() && effect.refused();
            if (column.counts(row, effect) && !refusedByMistake) {
                String measured = row.cell(column.id());
                String predicted = column.predicted.apply(effect);
                boolean same = measured.equals(predicted);
                int[] counted = AGREED.computeIfAbsent(server, any -> new TreeMap<>())
                        .computeIfAbsent(column, any -> new int[2]);
                counted[0] += same ? 1 : 0;
                counted[1]++;
                if (!same) {
                    String why = effect.why().map(reason -> " (" + reason + ")").orElse("");
                    DIFFERENCES.put(
                            row.name() + "\t" + server + "\t" + column.id(),
                            "%s: measured %s, predicted %s%s".formatted(row.cell("sql"), measured, predicted, why));
                }
            }
        }
    }

    @Test
    void agreesWithTheServersButForWhatIsKnown() throws IOException {
        Set<String> known = MysqlCase.knownDifferences(
                Arrays.stream(Column.values()).map(Column::id).collect(Collectors.toSet()));
        Map<String, String> unknown = new TreeMap<>(DIFFERENCES);
        unknown.keySet().removeAll(known);
        assertThat(unknown).as("differences that are not known").isEmpty();
        assertThat(DIFFERENCES.keySet())
                .as("known differences that are none any more")
                .containsAll(known);
    }

    @Test
    void agreesInEveryColumn() {
        Map<Column, int[]> all = new TreeMap<>();
        StringBuilder table = new StringBuilder("Predicted for MySQL and MariaDB as measured:\n");
        AGREED.forEach((server, columns) -> {
            table.append("%-18s".formatted(server));
            columns.forEach((column, counted) -> {
                table.append("%s %d of %d  ".formatted(column.id(), counted[0], counted[1]));
                int[] sum = all.computeIfAbsent(column, any -> new int[2]);
                sum[0] += counted[0];
                sum[1] += counted[1];
            });
            table.append('\n');
        });
        all.forEach((column, counted) -> table.append("%-16s%5d of %d, %.2f %%%n"
                .formatted(column.id(), counted[0], counted[1], 100.0 * counted[0] / counted[1])));
        System.out.println(table);
        all.forEach((column, counted) ->
                assertThat((double) counted[0] / counted[1]).as(column.id()).isGreaterThanOrEqualTo(FLOOR));
    }
}
