package dev.schemalint.report;

import dev.schemalint.document.JsonWriter;
import dev.schemalint.rule.Page;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** All rules at a glance. */
public final class RuleList {

    private static final int WIDTH = 80;
    private static final String INDENT = "    ";

    private final List<Page> pages;

    public RuleList(List<Page> pages) {
        this.pages = List.copyOf(pages);
    }

    /** Two lines for each rule, which fit a narrow terminal: its name and how grave it is, then its title. */
    public void writeText(Writer out) throws IOException {
        int width = pages.stream().mapToInt(page -> page.id().length()).max().orElse(0);
        for (Page page : pages) {
            out.write(page.id() + " ".repeat(width - page.id().length() + 2));
            String severity = page.severity().id();
            out.write(severity + " ".repeat("warning".length() - severity.length() + 2));
            out.write(page.category().id());
            out.write(page.profiles().isEmpty() ? "\n" : " (off: " + String.join(", ", page.profiles()) + ")\n");
            StringBuilder line = new StringBuilder(INDENT);
            for (String word : page.title().split(" ")) {
                if (line.length() + word.length() >= WIDTH) {
                    out.write(line.toString().stripTrailing() + "\n");
                    line = new StringBuilder(INDENT);
                }
                line.append(word).append(' ');
            }
            out.write(line.toString().stripTrailing() + "\n");
        }
    }

    public void writeJson(Writer out) throws IOException {
        JsonWriter json = JsonWriter.on(out);
        json.object().field("schemaVersion", 1).array("rules");
        for (Page page : pages) {
            json.object()
                    .field("id", page.id())
                    .field("severity", page.severity().id());
            json.field("category", page.category().id()).field("title", page.title());
            json.field("help", page.help()).field("since", page.since());
            json.field("profiles", page.profiles()).endObject();
        }
        json.endArray().endObject().finish();
    }
}
