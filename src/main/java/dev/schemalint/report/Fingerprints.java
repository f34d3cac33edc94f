package dev.schemalint.report;

import dev.schemalint.finding.Finding;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.text.Fingerprint;
import dev.schemalint.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names for findings that stay when lines around them move: made of the rule, the file and the statement's own text.
 * No two of a run are the same; of statements written twice, each has its own.
 */
final class Fingerprints {

    private static final String BETWEEN = "\0";

    private final Map<String, FileOutcome> files = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Fingerprints(Outcome outcome) {
        outcome.files().forEach(file -> files.put(file.source().path(), file));
    }

    /** Entries must be given in the order of the report. */
    String next(Entry entry) {
        String first = Fingerprint.of(String.join(
                BETWEEN,
                entry.rule(),
                entry.file(),
                entry.finding().map(this::text).orElse("")));
        int times = seen.merge(first, 1, Integer::sum);
        return times == 1 ? first : Fingerprint.of(times + BETWEEN + first);
    }

    private String text(Finding finding) {
        Span span = finding.location().span();
        String own = finding.location().source().text(span);
        String around = finding.statement()
                .flatMap(number -> Optional.ofNullable(
                                files.get(finding.location().file()))
                        .filter(file -> number < file.statements().size())
                        .map(file ->
                                file.source().text(file.statements().get(number).span())))
                .orElse("");
        return around + BETWEEN + own;
    }
}
