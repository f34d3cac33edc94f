package dev.schemalint.effect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.effect.Effect;
import dev.schemalint.measured.Answer;
import dev.schemalint.measured.Base;
import dev.schemalint.measured.Case;
import dev.schemalint.measured.Engine;
import dev.schemalint.measured.MeasuredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds what is predicted for SQLite to what real versions of it did, case by case. What differs is listed with its
 * reason in {@code known-differences.tsv}, and nothing else may.
 */
class MeasuredSqliteTest {

    /** What share of the rows must agree in each column, known differences not forgiven. */
    private static final double FLOOR = 0.99;

    /** Cases written after the model to find where it does not hold; for the floor they do not count. */
    private static final String UNUSUAL = "second_";

    private static final Path FOLDER = Engine.SQLITE.folder();
    private static final Map<String, String> DIFFERENCES = new LinkedHashMap<>();
    private static final Map<Column, Integer> COMPARED = new TreeMap<>();
    private static final Map<Column, Integer> AGREED = new TreeMap<>();

    /** These say nothing of the statement, but of the rows and the place it was tried in. */
    private static final Set<String> SAY_NOTHING = Set.of("data", "place", "setup");

    /** The only table of the base that has no rows. */
    private static final Pattern EMPTY_TABLE = Pattern.compile("(?i)(ALTER TABLE|CREATE INDEX \\w+ ON) e\\b.*");

    /** The only table whose pages are many; one of its indexes has few. */
    private static final String LARGE_TABLE = "t";

    /** A column of the measured cases: what was measured there, and what is predicted for it. */
    private enum Column {
        ACCEPTED(answer -> answer.cell("accepted"), MeasuredSqliteTest::accepted),
        REWRITES(answer -> answer.cell("rewrites"), (tried, moment) -> moment.rewrites()),
        /** Rows that refuse were among what can. */
        MAY_FAIL(
                answer -> answer.cell("because").equals("data") ? "yes" : "no",
                (tried, moment) -> moment.effect.mayFail().isEmpty() ? "no" : "yes");

        private final Function<Answer, String> measured;
        private final BiFunction<Case, Moment, String> predicted;

        Column(Function<Answer, String> measured, BiFunction<Case, Moment, String> predicted) {
            this.measured = measured;
            this.predicted = predicted;
        }

        boolean counts(Answer answer) {
            boolean speaks = !SAY_NOTHING.contains(answer.cell("because"));
            return switch (this) {
                case ACCEPTED -> speaks;
                case REWRITES -> speaks && answer.cell("accepted").equals("yes");
                case MAY_FAIL -> answer.cell("because").equals("data");
            };
        }
    }

    /** What is predicted, and whether a transaction is open at that moment. */
    private record Moment(Effect effect, boolean inTransaction) {
        String rewrites() {
            boolean many =
                    effect.rewrites().stream().anyMatch(table -> table.name().equals(LARGE_TABLE))
                            || effect.rebuildsIndexes().contains("t_a")
                                    && effect.rebuildsIndexes().size() > 1;
            return many ? "yes" : "no";
        }
    }

    private static String accepted(Case tried, Moment moment) {
        boolean holds = moment.effect.mayFail().contains("filled")
                && EMPTY_TABLE.matcher(tried.sql()).matches();
        if (holds) {
            return "yes";
        }
        return moment.inTransaction && !moment.effect.allowedInTransaction()
                ? "no"
                : moment.effect.accepted().id();
    }

    @BeforeAll
    static void compare() throws IOException {
        for (MeasuredFile file : files()) {
            for (String version : Engine.SQLITE.versions()) {
                SqliteDatabase base = SqliteDatabase.ofVersion(version)
                        .after(String.join("\n", Base.of(Engine.SQLITE, version).statements()));
                file.answersOf(Engine.SQLITE, version).forEach((tried, answer) -> {
                    SqliteDatabase prepared = base.after(tried.setup()).after(tried.pre());
                    Moment moment = new Moment(
                            prepared.effect(tried.sql()),
                            prepared.session().transaction().isPresent());
                    compare(tried, version, answer, moment);
                });
            }
        }
    }

    private static List<MeasuredFile> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(
                            file -> MeasuredFile.holdsCases(file.getFileName().toString()))
                    .sorted()
                    .map(MeasuredFile::new)
                    .toList();
        }
    }

    private static void compare(Case tried, String version, Answer answer, Moment moment) {
        for (Column column : Column.values()) {
            if (column.counts(answer)) {
                String measured = column.measured.apply(answer);
                String predicted = column.predicted.apply(tried, moment);
                if (!tried.name().startsWith(UNUSUAL)) {
                    COMPARED.merge(column, 1, Integer::sum);
                    AGREED.merge(column, measured.equals(predicted) ? 1 : 0, Integer::sum);
                }
                if (!measured.equals(predicted)) {
                    DIFFERENCES.put(
                            tried.name() + "\t" + column.name().toLowerCase(Locale.ROOT),
                            "%s on %s: measured %s %s, predicted %s %s"
                                    .formatted(
                                            tried.sql(),
                                            version,
                                            measured,
                                            answer.cell("error"),
                                            predicted,
                                            moment.effect.why().orElse("")));
                }
            }
        }
    }

    @Test
    void agreesWithTheServersButForWhatIsKnown() throws IOException {
        Set<String> known;
        try (var lines = Files.lines(FOLDER.resolve("known-differences.tsv"))) {
            known = lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.lastIndexOf('\t')))
                    .collect(Collectors.toSet());
        }
        Map<String, String> unknown = new TreeMap<>(DIFFERENCES);
        unknown.keySet().removeAll(known);
        assertThat(unknown.values().stream().collect(Collectors.joining("\n")))
                .as("differences that are not known")
                .isEmpty();
        assertThat(DIFFERENCES.keySet())
                .as("known differences that are none any more")
                .containsAll(known);
    }

    @Test
    void agreesInEveryColumn() {
        StringBuilder table = new StringBuilder("Predicted for SQLite as measured:\n");
        COMPARED.forEach((column, all) -> table.append("%-12s%5d of %d, %.2f %%%n"
                .formatted(
                        column.name().toLowerCase(Locale.ROOT),
                        AGREED.get(column),
                        all,
                        100.0 * AGREED.get(column) / all)));
        System.out.println(table);
        for (Column column : Column.values()) {
            assertThat((double) AGREED.get(column) / COMPARED.get(column))
                    .as(column.name())
                    .isGreaterThanOrEqualTo(FLOOR);
        }
    }
}
