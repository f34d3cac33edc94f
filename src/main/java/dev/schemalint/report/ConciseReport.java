package dev.schemalint.report;

import dev.schemalint.finding.Finding;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.text.Position;
import java.io.IOException;
import java.io.Writer;

/** One line for each finding, as editors and problem matchers read it. */
final class ConciseReport implements Report {

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        for (Finding finding : outcome.findings()) {
            Position start = finding.location().start();
            out.write(Glyphs.harmless(finding.location().file() + ":" + start.line() + ":" + start.column() + ": "
                    + finding.severity().id() + " " + finding.rule() + " " + finding.message()));
            out.write('\n');
        }
        for (Problem problem : outcome.problems()) {
            out.write(Glyphs.harmless(problem.file() + ":1:1: error " + rule(problem) + " " + problem.message()));
            out.write('\n');
        }
    }

    /** A word where readers of these lines look for a rule. */
    private static String rule(Problem problem) {
        return problem.internal() ? "internal-error" : "unreadable-file";
    }
}
