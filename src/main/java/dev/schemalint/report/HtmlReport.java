package dev.schemalint.report;

import dev.schemalint.finding.Severity;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.text.OwnText;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One page for a reviewer, complete in itself: it asks nothing of the network and runs nothing. */
final class HtmlReport implements Report {

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        out.write("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
                """);
        List<String> summary = Summary.of(outcome, true, new Paint(false));
        out.write("<title>schemalint: " + HtmlText.escaped(summary.get(0)) + "</title>\n<style>\n");
        out.write(OwnText.of(HtmlReport.class, "report.css"));
        out.write("</style>\n</head>\n<body>\n<header>\n<h1>schemalint</h1>\n");
        for (String line : summary) {
            out.write(HtmlText.element("p", "summary", line) + "\n");
        }
        out.write("</header>\n<main>\n");
        Map<String, List<Entry>> entries = Entry.byFile(outcome);
        contents(entries, out);
        Map<String, FileOutcome> linted = new LinkedHashMap<>();
        outcome.files().forEach(file -> linted.putIfAbsent(file.source().path(), file));
        HtmlFindings findings = new HtmlFindings(outcome);
        int number = 0;
        for (Map.Entry<String, List<Entry>> file : entries.entrySet()) {
            out.write("<section id=\"file-" + ++number + "\">\n");
            out.write("<h2>" + HtmlText.path(file.getKey()) + "</h2>\n");
            out.write(findings.cards(file.getValue()));
            if (file.getValue().isEmpty()) {
                out.write(HtmlText.element("p", "clean", "Nothing found.") + "\n");
            }
            FileOutcome script = linted.get(file.getKey());
            if (script != null) {
                out.write(HtmlLocks.of(script));
                out.write(HtmlEffects.of(
                        outcome.targets(), script, !file.getValue().isEmpty()));
            }
            out.write("</section>\n");
        }
        out.write("</main>\n</body>\n</html>\n");
    }

    private static void contents(Map<String, List<Entry>> entries, Writer out) throws IOException {
        if (entries.size() < 2) {
            return;
        }
        out.write("<nav aria-label=\"Files\">\n<ul>\n");
        int number = 0;
        for (Map.Entry<String, List<Entry>> file : entries.entrySet()) {
            out.write("<li><a href=\"#file-" + ++number + "\">" + HtmlText.path(file.getKey()) + "</a> "
                    + HtmlText.element("span", "count " + worst(file.getValue()), counts(file.getValue())) + "</li>\n");
        }
        out.write("</ul>\n</nav>\n");
    }

    private static String worst(List<Entry> entries) {
        return entries.stream()
                .map(Entry::severity)
                .max(Comparator.naturalOrder())
                .map(Severity::id)
                .orElse("clean");
    }

    private static String counts(List<Entry> entries) {
        return entries.isEmpty()
                ? "nothing found"
                : Summary.counts(entries.stream().map(Entry::severity).toList(), new Paint(false));
    }
}
