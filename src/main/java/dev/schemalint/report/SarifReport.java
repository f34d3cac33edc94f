package dev.schemalint.report;

import java.io.IOException;
import java.io.Writer;

/** SARIF 2.1.0. */
final class SarifReport implements Report {

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        out.write("");
    }
}
