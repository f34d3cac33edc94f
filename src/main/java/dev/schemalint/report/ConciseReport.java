package dev.schemalint.report;

import java.io.IOException;
import java.io.Writer;

/** One line for each finding, as editors and problem matchers read it. */
final class ConciseReport implements Report {

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        for (Entry entry : Entry.all(outcome)) {
            out.write(Glyphs.harmless(entry.file() + ":" + entry.line() + ":" + entry.column() + ": "
                    + entry.severity().id() + " " + entry.rule() + " " + entry.headline()));
            out.write('\n');
        }
    }
}
