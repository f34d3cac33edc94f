package dev.schemalint.report;

import dev.schemalint.document.JsonWriter;
import dev.schemalint.finding.Severity;
import java.io.IOException;
import java.io.Writer;

/** GitLab's Code Quality report, which a merge request shows beside the changed lines. */
final class GitlabReport implements Report {

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        Fingerprints fingerprints = new Fingerprints(outcome);
        JsonWriter json = JsonWriter.on(out).array();
        for (Entry entry : Entry.all(outcome)) {
            json.object().field("description", entry.message(outcome.targets()));
            json.field("check_name", entry.rule());
            json.field("fingerprint", fingerprints.next(entry));
            json.field("severity", severity(entry.severity()));
            json.object("location").field("path", entry.file());
            json.onOneLine().object("lines");
            json.field("begin", entry.line()).field("end", entry.lastLine()).endObject();
            json.endObject().endObject();
        }
        json.endArray().finish();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case NOTE -> "info";
        };
    }
}
