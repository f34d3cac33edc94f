package dev.schemalint.report;

import dev.schemalint.document.XmlWriter;
import dev.schemalint.finding.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** JUnit's XML: each file a suite, each finding a failed test; a file without any has one that passed. */
final class JunitReport implements Report {

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        Map<String, List<Entry>> byFile = Entry.byFile(outcome);
        int tests = byFile.values().stream()
                .mapToInt(entries -> Math.max(1, entries.size()))
                .sum();
        XmlWriter xml = XmlWriter.on(out).element("testsuites").attribute("name", Product.NAME);
        xml.attribute("tests", tests).attribute("failures", failures(Entry.all(outcome)));
        xml.attribute("errors", outcome.problems().size());
        for (Map.Entry<String, List<Entry>> file : byFile.entrySet()) {
            suite(xml, outcome, file.getKey(), file.getValue());
        }
        xml.end().finish();
    }

    private static void suite(XmlWriter xml, Outcome outcome, String file, List<Entry> entries) throws IOException {
        xml.element("testsuite").attribute("name", file).attribute("tests", Math.max(1, entries.size()));
        xml.attribute("failures", failures(entries))
                .attribute("errors", errors(entries))
                .attribute("file", file);
        if (entries.isEmpty()) {
            xml.element("testcase").attribute("name", "nothing found");
            xml.attribute("classname", file).end();
        }
        for (Entry entry : entries) {
            test(xml, outcome, entry);
        }
        xml.end();
    }

    /** What is only worth knowing makes no test fail. */
    private static boolean fails(Entry entry) {
        return entry.finding().isPresent() && entry.severity() != Severity.NOTE;
    }

    private static long failures(List<Entry> entries) {
        return entries.stream().filter(JunitReport::fails).count();
    }

    private static long errors(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.finding().isEmpty()).count();
    }

    private static void test(XmlWriter xml, Outcome outcome, Entry entry) throws IOException {
        xml.element("testcase");
        xml.attribute("name", entry.rule() + " " + entry.line() + ":" + entry.column());
        xml.attribute("classname", entry.file());
        if (entry.finding().isPresent() && !fails(entry)) {
            xml.element("system-out");
        } else {
            xml.element(entry.finding().isPresent() ? "failure" : "error");
            xml.attribute("type", entry.severity().id()).attribute("message", entry.headline());
        }
        xml.text(entry.file() + ":" + entry.line() + ":" + entry.column() + ": " + entry.message(outcome.targets()));
        xml.end().end();
    }
}
