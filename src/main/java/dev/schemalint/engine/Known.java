package dev.schemalint.engine;

import dev.schemalint.document.Flaw;
import dev.schemalint.finding.Finding;
import dev.schemalint.report.Outcome;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.Suppressed;
import dev.schemalint.rule.Allowance;
import dev.schemalint.rule.Catalog;
import dev.schemalint.silence.Baseline;
import dev.schemalint.text.SourceText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a run found, beside what was known before. */
public final class Known {

    private static final String REASON = "it was there before";
    private static final String BASELINE = "baseline";

    private final Baseline baseline;

    private Known(Baseline baseline) {
        this.baseline = baseline;
    }

    /** What a baseline holds, or why it cannot be read. */
    public record Read(Optional<Known> known, List<Flaw> flaws) {}

    public static Read read(SourceText source) {
        Baseline.Reading reading = Baseline.read(source);
        return new Read(reading.baseline().map(Known::new), reading.flaws());
    }

    /** The outcome without what was known; what was known and is there no more is said at its line in the baseline. */
    public Outcome outOf(Outcome outcome, Catalog catalog, RuleChoice rules) {
        Function<Finding, String> statements = statements(outcome);
        Map<String, FileOutcome> files = files(outcome);
        Baseline.Result result = baseline.over(outcome.findings(), statements, files.keySet());
        List<Suppressed> suppressed = new ArrayList<>(outcome.suppressed());
        result.passed().forEach(finding -> suppressed.add(new Suppressed(finding, REASON, BASELINE)));
        List<Allowance> stale = result.stale().stream()
                .map(known -> new Allowance(
                        known.place(), Optional.of(Allowance.Flaw.GONE), known.file(), List.of(known.rule())))
                .toList();
        List<Finding> left = new ArrayList<>(result.left());
        left.addAll(new Judge(catalog, rules).findings(baseline.source(), stale, outcome.targets()));
        return new Outcome(
                outcome.targets(),
                outcome.rules(),
                outcome.files(),
                left,
                suppressed,
                outcome.problems(),
                outcome.assumptions());
    }

    /** Writes all that was found as a baseline. */
    public static void write(Outcome outcome, Writer out) throws IOException {
        Baseline.write(outcome.findings(), statements(outcome), out);
    }

    /** The text of a finding's statement; of one that is about no statement, what it points at. */
    private static Function<Finding, String> statements(Outcome outcome) {
        Map<String, FileOutcome> files = files(outcome);
        return finding -> finding.statement()
                .flatMap(number -> Optional.ofNullable(
                                files.get(finding.location().file()))
                        .map(file -> file.statements().get(number).span()))
                .map(finding.location().source()::text)
                .orElseGet(() ->
                        finding.location().source().text(finding.location().span()));
    }

    private static Map<String, FileOutcome> files(Outcome outcome) {
        Map<String, FileOutcome> files = new HashMap<>();
        outcome.files().forEach(file -> files.put(file.source().path(), file));
        return files;
    }
}
