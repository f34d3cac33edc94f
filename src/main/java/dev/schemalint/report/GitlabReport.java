package dev.schemalint.report;

import dev.schemalint.document.JsonWriter;
import dev.schemalint.finding.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * GitLab's Code Quality report, which a merge request shows beside the changed lines; with what others want who read
 * Code Climate's issues.
 */
final class GitlabReport implements Report {

    private static final String RISK = "Bug Risk";

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        Fingerprints fingerprints = new Fingerprints(outcome);
        JsonWriter json = JsonWriter.on(out).array();
        for (Entry entry : Entry.all(outcome)) {
            json.object().field("type", "issue").field("check_name", entry.rule());
            json.field("description", entry.message(outcome.targets()));
            json.field("categories", List.of(category(entry)));
            json.field("fingerprint", fingerprints.next(entry));
            json.field("severity", severity(entry.severity()));
            json.object("location").field("path", entry.file());
            json.onOneLine().object("lines");
            json.field("begin", entry.line()).field("end", entry.lastLine()).endObject();
            json.endObject().endObject();
        }
        json.endArray().finish();
    }

    private static String category(Entry entry) {
        if (entry.finding().isEmpty()) {
            return RISK;
        }
        return switch (entry.finding().get().category()) {
            case LOCK, REWRITE, SCAN, TIMEOUT, BACKFILL -> "Performance";
            case BREAKS_APP -> "Compatibility";
            case SECURITY -> "Security";
            case NAMING, DESIGN, TYPE -> "Style";
            case DOCS, SUPPRESSION -> "Clarity";
            case REFUSED, DATA_LOSS, TRANSACTION, REVERSIBILITY, IDEMPOTENCE, ORDER, SYNTAX -> RISK;
        };
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case NOTE -> "info";
        };
    }
}
