package dev.schemalint.effect.postgresql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One row of the measured cases: a statement, and what servers of some versions did with it. */
record MeasuredCase(
        String name,
        Versions versions,
        String setup,
        String before,
        String sql,
        String accepted,
        String because,
        String code,
        String transaction,
        Set<String> locks,
        Set<String> rewrites,
        Set<String> scans,
        Set<String> rebuilds) {

    static final Path FOLDER = Path.of("testdata/measured/postgresql");

    private static final Pattern QUERY =
            Pattern.compile("(?is)^(SELECT|WITH|MERGE)\\b|^(INSERT|UPDATE|DELETE|CREATE TABLE)\\b.*\\bSELECT\\b"
                    + "|^UPDATE\\b.*\\bFROM\\b|^DELETE\\b.*\\bUSING\\b");

    private static final Set<String> SAY_NOTHING = Set.of("data", "place", "setup");

    static List<MeasuredCase> all() throws IOException {
        return of("cases.tsv", "more-cases.tsv", "held-out.tsv");
    }

    /** Statements of which a third is wrong in ways that only a server knows them all. */
    static List<MeasuredCase> hard() throws IOException {
        return of("kinds.tsv");
    }

    private static List<MeasuredCase> of(String... files) throws IOException {
        List<MeasuredCase> all = new ArrayList<>();
        for (String file : files) {
            try (var lines = Files.lines(FOLDER.resolve(file))) {
                lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                        .map(MeasuredCase::read)
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static MeasuredCase read(String line) {
        String[] cell = line.split("\t", -1);
        return new MeasuredCase(
                cell[0],
                Versions.read(cell[1], cell[2]),
                text(cell[3]),
                text(cell[4]),
                text(cell[5]),
                cell[6],
                cell[7],
                cell[8],
                cell[10],
                words(cell[11]),
                words(cell[12]),
                words(cell[13]),
                builds(cell[14]));
    }

    /** Whether it tells something of the statement, rather than of the rows and the place it was tried in. */
    boolean speaks() {
        return !SAY_NOTHING.contains(because);
    }

    /** What a query reads as a whole is the planner's choice, by sizes that scripts do not tell. */
    boolean runsQuery() {
        return QUERY.matcher(sql).find();
    }

    List<Version> known() {
        return Dialect.POSTGRESQL.knownVersions().stream()
                .filter(versions::cover)
                .toList();
    }

    private static String text(String cell) {
        return cell.equals("-")
                ? ""
                : cell.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
    }

    private static Set<String> words(String cell) {
        return cell.equals("-") ? Set.of() : new TreeSet<>(Arrays.asList(cell.split(" ")));
    }

    /** An index with a new file; one that stands on its old file was not built. */
    private static Set<String> builds(String cell) {
        Set<String> built = new TreeSet<>();
        for (String word : words(cell)) {
            if (!word.endsWith("(reused)")) {
                built.add(word.replace("(recreated)", ""));
            }
        }
        return built;
    }
}
