package dev.schemalint.report;

import java.io.IOException;
import java.io.Writer;

/** One way to say what a run found out. */
public interface Report {

    /** Writes the whole report, ended by a line feed where it is not empty, and leaves the writer open. */
    void write(Outcome outcome, Writer out) throws IOException;
}
