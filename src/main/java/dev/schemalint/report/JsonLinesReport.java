package dev.schemalint.report;

import dev.schemalint.document.JsonWriter;
import dev.schemalint.finding.Finding;
import dev.schemalint.report.Outcome.Problem;
import java.io.IOException;
import java.io.Writer;

/** The JSON report's findings, each on a line of its own, then its errors, which have no rule. */
final class JsonLinesReport implements Report {

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        if (outcome.findings().isEmpty() && outcome.problems().isEmpty()) {
            return;
        }
        JsonWriter json = JsonWriter.on(out);
        JsonFindings findings = new JsonFindings(json, outcome);
        for (Finding finding : outcome.findings()) {
            json.onOneLine();
            findings.finding(finding);
        }
        for (Problem problem : outcome.problems()) {
            json.onOneLine();
            findings.problem(problem);
        }
        json.finish();
    }
}
