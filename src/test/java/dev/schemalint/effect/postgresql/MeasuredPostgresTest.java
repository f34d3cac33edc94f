package dev.schemalint.effect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.schema.RelationName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds what is predicted for PostgreSQL to what real servers did, case by case and version by version. What differs
 * is listed with its reason in {@code known-differences.tsv}, and nothing else may.
 */
class MeasuredPostgresTest {

    /** What share of the rows must agree in each column, known differences not forgiven; raised as it gets better. */
    private static final double FLOOR = 0.995;

    /** The same of the hard cases, most of all of what is refused. */
    private static final double FLOOR_OF_HARD = 0.84;

    private static final Map<String, String> DIFFERENCES = new LinkedHashMap<>();
    private static final Tally USUAL = new Tally(new TreeMap<>(), new TreeMap<>());
    private static final Tally HARD = new Tally(new TreeMap<>(), new TreeMap<>());

    /** How many rows were compared and how many agreed, column by column. */
    private record Tally(Map<Column, Integer> compared, Map<Column, Integer> agreed) {

        void count(Column column, boolean agrees) {
            compared.merge(column, 1, Integer::sum);
            agreed.merge(column, agrees ? 1 : 0, Integer::sum);
        }

        double share(Column column) {
            return (double) agreed.get(column) / compared.get(column);
        }

        String line(Column column) {
            return "%-12s%5d of %d, %.2f %%%n"
                    .formatted(column.id(), agreed.get(column), compared.get(column), 100 * share(column));
        }
    }

    /** A column of the measured cases: what was measured there, and what is predicted for it. */
    private enum Column {
        ACCEPTED(
                row -> Set.of(row.accepted()),
                effect -> Set.of(effect.accepted().id())),
        /** The SQLSTATE that a refusal comes with. */
        CODE(row -> Set.of(row.code()), effect -> effect.code().map(Set::of).orElse(Set.of())),
        TRANSACTION(
                row -> Set.of(row.transaction()),
                effect -> Set.of(effect.allowedInTransaction() ? "allowed" : "forbidden")),
        LOCKS(MeasuredCase::locks, MeasuredPostgresTest::locks),
        REWRITES(MeasuredCase::rewrites, effect -> names(effect.rewrites())),
        SCANS(row -> without(row.scans(), row.rewrites()), MeasuredPostgresTest::scans),
        REBUILDS(MeasuredCase::rebuilds, Effect::rebuildsIndexes);

        private final Function<MeasuredCase, Set<String>> measured;
        private final Function<Effect, Set<String>> predicted;

        Column(Function<MeasuredCase, Set<String>> measured, Function<Effect, Set<String>> predicted) {
            this.measured = measured;
            this.predicted = predicted;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Outside a transaction, locks were sampled beside the statement, which misses what is held for a moment: what
         * was seen was there. Who waits for whom says more of these, see {@link MeasuredConflictsTest}.
         */
        boolean agrees(MeasuredCase row, Set<String> said, Set<String> thought) {
            boolean sampled = this == LOCKS && row.transaction().equals("forbidden");
            return sampled ? thought.containsAll(said) : thought.equals(said);
        }

        /** What a refused statement would have done was not measured, nor what could not be counted. */
        boolean counts(MeasuredCase row, Effect effect) {
            if (this == CODE) {
                return row.accepted().equals("no") && effect.refused();
            }
            return this == ACCEPTED
                    || this == TRANSACTION
                    || !(this == SCANS && row.runsQuery())
                            && row.accepted().equals("yes")
                            && !measured.apply(row).contains("?");
        }
    }

    @BeforeAll
    static void compare() throws IOException {
        Map<Version, Database> bases = new HashMap<>();
        for (Version version : Dialect.POSTGRESQL.knownVersions()) {
            bases.put(version, Database.measured(version));
        }
        compare(MeasuredCase.all(), bases, USUAL);
        compare(MeasuredCase.hard(), bases, HARD);
    }

    private static void compare(List<MeasuredCase> rows, Map<Version, Database> bases, Tally tally) {
        for (MeasuredCase row : rows) {
            for (Version version : row.speaks() ? row.known() : List.<Version>of()) {
                Database prepared = bases.get(version).after(row.setup()).after(row.before());
                compare(row, version, prepared.effect(row.sql()), tally);
            }
        }
    }

    private static void compare(MeasuredCase row, Version version, Effect effect, Tally tally) {
        for (Column column : Column.values()) {
            if (column.counts(row, effect)) {
                Set<String> measured = new TreeSet<>(column.measured.apply(row));
                Set<String> predicted = new TreeSet<>(column.predicted.apply(effect));
                boolean agrees = column.agrees(row, measured, predicted);
                tally.count(column, agrees);
                if (!agrees) {
                    String why = effect.why().map(reason -> " (" + reason + ")").orElse("");
                    DIFFERENCES.put(
                            row.name() + "\t" + column.id(),
                            "%s on %s: measured %s, predicted %s%s"
                                    .formatted(row.sql(), version, measured, predicted, why));
                }
            }
        }
    }

    @Test
    void agreesWithTheServersButForWhatIsKnown() throws IOException {
        Set<String> known;
        try (var lines = Files.lines(MeasuredCase.FOLDER.resolve("known-differences.tsv"))) {
            known = lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.lastIndexOf('\t')))
                    .collect(Collectors.toSet());
        }
        Map<String, String> unknown = new TreeMap<>(DIFFERENCES);
        unknown.keySet().removeAll(known);
        assertThat(unknown).as("differences that are not known").isEmpty();
        assertThat(DIFFERENCES.keySet())
                .as("known differences that are none any more")
                .containsAll(known);
    }

    @Test
    void agreesInEveryColumn() {
        StringBuilder table = new StringBuilder("Predicted for PostgreSQL as measured, then the hard cases:\n");
        for (Column column : Column.values()) {
            table.append(USUAL.line(column)).append(HARD.line(column).indent(4));
        }
        System.out.println(table);
        for (Column column : Column.values()) {
            assertThat(USUAL.share(column)).as(column.id()).isGreaterThanOrEqualTo(FLOOR);
            assertThat(HARD.share(column)).as("hard " + column.id()).isGreaterThanOrEqualTo(FLOOR_OF_HARD);
        }
    }

    private static Set<String> locks(Effect effect) {
        return effect.locks().entrySet().stream()
                .map(lock -> lock.getKey().name() + "=" + lock.getValue().name())
                .collect(Collectors.toSet());
    }

    /** The counters that scans were measured with count reading for an index, too, and for writing all rows again. */
    private static Set<String> scans(Effect effect) {
        Set<String> read = new TreeSet<>(names(effect.scans()));
        read.addAll(names(effect.indexed()));
        return without(read, names(effect.rewrites()));
    }

    private static Set<String> names(Collection<RelationName> relations) {
        return relations.stream().map(RelationName::name).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(some);
        return left;
    }
}
