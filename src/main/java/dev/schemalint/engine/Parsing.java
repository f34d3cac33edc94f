package dev.schemalint.engine;

import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.report.ParseReport;
import dev.schemalint.sql.ScriptReader;
import dev.schemalint.text.SourceText;
import java.io.IOException;

/** Reads files and reports what they say, and judges nothing. */
public final class Parsing {

    private Parsing() {}

    public static void report(Iterable<Reading> files, Dialect dialect, ParseReport report) throws IOException {
        for (Reading file : files) {
            if (file instanceof Reading.Unreadable unreadable) {
                report.problem(unreadable.shown(), unreadable.why());
            } else if (file instanceof Reading.Text text) {
                read(text.source(), dialect, report);
            }
        }
        report.finish();
    }

    private static void read(SourceText source, Dialect dialect, ParseReport report) throws IOException {
        try {
            report.file(source, ScriptReader.read(source, dialect).statements());
        } catch (RuntimeException | StackOverflowError ours) {
            report.problem(source.path(), "internal error: " + ours);
        }
    }
}
