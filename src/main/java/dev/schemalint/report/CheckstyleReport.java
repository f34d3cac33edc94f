package dev.schemalint.report;

import dev.schemalint.document.XmlWriter;
import dev.schemalint.finding.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Checkstyle's XML, which Jenkins and many other tools read. */
final class CheckstyleReport implements Report {

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        XmlWriter xml = XmlWriter.on(out).element("checkstyle").attribute("version", "4.3");
        for (Map.Entry<String, List<Entry>> file : Entry.byFile(outcome).entrySet()) {
            xml.element("file").attribute("name", file.getKey());
            for (Entry entry : file.getValue()) {
                xml.element("error").attribute("line", entry.line()).attribute("column", entry.column());
                xml.attribute("severity", severity(entry.severity()));
                xml.attribute("message", entry.message(outcome.targets()));
                xml.attribute("source", Product.NAME + "." + entry.rule()).end();
            }
            xml.end();
        }
        xml.end().finish();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "info";
        };
    }
}
