package dev.schemalint.report;

import dev.schemalint.document.JsonWriter;
import dev.schemalint.finding.Edit;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Fix;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Severity;
import dev.schemalint.text.Position;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Reviewdog Diagnostic Format, from which reviewdog makes review comments with suggestions on any code host. */
final class RdjsonReport implements Report {

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        JsonWriter json = JsonWriter.on(out).object();
        json.onOneLine().object("source").field("name", Product.NAME).endObject();
        json.array("diagnostics");
        for (Entry entry : Entry.all(outcome)) {
            json.object().field("message", entry.message(outcome.targets()));
            json.object("location").field("path", entry.file());
            if (entry.location().isPresent()) {
                range(json, entry.location().get());
            }
            json.endObject();
            json.field("severity", severity(entry.severity()));
            json.onOneLine().object("code").field("value", entry.rule()).endObject();
            if (entry.finding().isPresent()) {
                suggestion(json, entry.finding().get());
            }
            json.endObject();
        }
        json.endArray().endObject().finish();
    }

    /** All edits as one, since suggestions are taken one by one, and half a fix is none; nothing if it has none here. */
    private static void suggestion(JsonWriter json, Finding finding) throws IOException {
        SourceText source = finding.location().source();
        List<Edit> edits = finding.fix().map(Fix::inOrder).orElse(List.of());
        boolean elsewhere =
                edits.stream().anyMatch(edit -> !edit.location().source().equals(source));
        if (edits.isEmpty() || elsewhere) {
            return;
        }
        Span all = edits.stream()
                .map(edit -> edit.location().span())
                .reduce(Span::to)
                .orElseThrow();
        json.array("suggestions").object();
        range(json, new Location(source, all));
        json.field("text", FixPreview.applied(source, edits, all)).endObject().endArray();
    }

    private static void range(JsonWriter json, Location location) throws IOException {
        json.onOneLine().object("range");
        position(json, "start", location.source(), location.start());
        position(json, "end", location.source(), location.end());
        json.endObject();
    }

    /** Columns count the bytes of a line in UTF-8. */
    private static void position(JsonWriter json, String name, SourceText source, Position position)
            throws IOException {
        String before = source.content().substring(source.lines().start(position.line()), position.offset());
        json.object(name).field("line", position.line());
        json.field("column", before.getBytes(StandardCharsets.UTF_8).length + 1).endObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "ERROR";
            case WARNING -> "WARNING";
            case NOTE -> "INFO";
        };
    }
}
