package dev.schemalint.report;

import dev.schemalint.finding.Finding;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.report.Paint.Ink;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Findings as a reviewer reads them: the code, what is wrong with it, and the safe way. */
final class TextReport implements Report {

    private final Look look;
    private final Paint paint;

    TextReport(Look look) {
        this.look = look;
        this.paint = new Paint(look.colour());
    }

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        Map<String, FileOutcome> files = new HashMap<>();
        outcome.files().forEach(file -> files.put(file.source().path(), file));
        for (Finding finding : outcome.findings()) {
            Optional<FileOutcome> file =
                    Optional.ofNullable(files.get(finding.location().file()));
            out.write(new FindingText(look, outcome.targets(), file, finding).text());
            out.write('\n');
        }
        for (Problem problem : outcome.problems()) {
            out.write(paint.with(Ink.ERROR, "error"));
            out.write(Glyphs.harmless(": " + problem.file() + ": " + problem.message()));
            out.write('\n');
        }
        if (!outcome.problems().isEmpty()) {
            out.write('\n');
        }
        for (String line : Summary.of(outcome, paint)) {
            out.write(String.join("\n", Wrapping.lines(line, look.columns(), look.columns())) + "\n");
        }
    }
}
