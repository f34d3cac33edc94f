package dev.schemalint.report;

import dev.schemalint.dialect.Target;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Severity;
import dev.schemalint.report.Outcome.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to say about a file: a finding, or that the file could not be linted, for formats that know only the former.
 *
 * @param headline what is wrong
 * @param finding nothing when the file could not be linted
 */
record Entry(String file, Severity severity, String rule, String headline, Optional<Finding> finding) {

    static Entry of(Finding finding) {
        return new Entry(
                finding.location().file(), finding.severity(), finding.rule(), finding.message(), Optional.of(finding));
    }

    private static Entry of(Problem problem) {
        String rule = problem.internal() ? "internal-error" : "unreadable-file";
        return new Entry(problem.file(), Severity.ERROR, rule, problem.message(), Optional.empty());
    }

    static List<Entry> all(Outcome outcome) {
        List<Entry> entries = new ArrayList<>();
        outcome.findings().forEach(finding -> entries.add(of(finding)));
        outcome.problems().forEach(problem -> entries.add(of(problem)));
        return entries;
    }

    /** By file, also those of which there is nothing to say. */
    static Map<String, List<Entry>> byFile(Outcome outcome) {
        Map<String, List<Entry>> byFile = new LinkedHashMap<>();
        outcome.files().forEach(file -> byFile.put(file.source().path(), new ArrayList<>()));
        all(outcome)
                .forEach(entry -> byFile.computeIfAbsent(entry.file(), file -> new ArrayList<>())
                        .add(entry));
        return byFile;
    }

    /** The whole of what is to be said, on one line. */
    String message(List<Target> targets) {
        return finding.map(found -> Wording.of(targets, found)).orElse(Wording.sentence(headline));
    }

    Optional<Location> location() {
        return finding.map(Finding::location);
    }

    int line() {
        return location().map(location -> location.start().line()).orElse(1);
    }

    int column() {
        return location().map(location -> location.start().column()).orElse(1);
    }

    int lastLine() {
        return location().map(location -> location.end().line()).orElse(1);
    }
}
