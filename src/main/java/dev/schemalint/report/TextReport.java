package dev.schemalint.report;

import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.report.Paint.Ink;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Findings as a reviewer reads them: what kinds of danger there are, then each with the code, what is wrong with it, and
 * the safe way; in a file the worst first.
 */
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
        boolean headed = outcome.findings().size() > 1
                && !Dangers.sentence(outcome.findings()).isEmpty();
        if (headed) {
            write(Summary.headline(outcome, paint), out);
            out.write('\n');
        }
        for (Alike alike : Alike.worstFirst(outcome.findings())) {
            Optional<FileOutcome> file =
                    Optional.ofNullable(files.get(alike.first().location().file()));
            out.write(new FindingText(look, outcome.targets(), file, alike).text());
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
        for (String line : Summary.of(outcome, !headed, paint)) {
            write(line, out);
        }
    }

    private void write(String line, Writer out) throws IOException {
        out.write(String.join("\n", Wrapping.lines(line, look.columns(), look.columns())) + "\n");
    }
}
