package dev.schemalint.report;

import dev.schemalint.operation.Statement;
import dev.schemalint.text.SourceText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Says what was read, statement by statement, to those who work on the readers. */
public interface ParseReport {

    /** Tells what was read in a file. */
    void file(SourceText source, List<Statement> statements) throws IOException;

    /** Tells that there was nothing to read in a file, and why. */
    void problem(String file, String why) throws IOException;

    /** Ends the report, and leaves its writer open. */
    void finish() throws IOException;

    static ParseReport text(Writer out) {
        return new ParseText(out);
    }

    static ParseReport json(Writer out) throws IOException {
        return new ParseJson(out);
    }
}
