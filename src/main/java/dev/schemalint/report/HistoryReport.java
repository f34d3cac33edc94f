package dev.schemalint.report;

import dev.schemalint.document.JsonWriter;
import dev.schemalint.story.Life.Event;
import dev.schemalint.story.Reversibility;
import dev.schemalint.story.Reversibility.Grade;
import dev.schemalint.text.Gathering;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/** What a history tells: how far each migration can be taken back, and the life of a table or column. */
public final class HistoryReport {

    private static final int SHOWN = 90;

    private HistoryReport() {}

    public static void grades(List<Reversibility> graded, Writer out) throws IOException {
        int width = Arrays.stream(Grade.values())
                .mapToInt(grade -> grade.words().length())
                .max()
                .orElse(0);
        for (Reversibility file : graded) {
            String reasons = file.reasons().isEmpty() ? "" : ": " + String.join("; ", file.reasons());
            out.write(String.format("%-" + width + "s  ", file.grade().words()));
            out.write(Glyphs.harmless(file.file() + reasons) + "\n");
        }
        String counts = Arrays.stream(Grade.values())
                .filter(grade -> count(graded, grade) > 0)
                .map(grade -> count(graded, grade) + " " + grade.words())
                .collect(Gathering.joined(", "));
        String files = graded.size() == 1 ? " migration" : " migrations";
        out.write(graded.size() + files + (counts.isEmpty() ? "" : ": " + counts) + ".\n");
    }

    public static void gradesAsJson(List<Reversibility> graded, Writer out) throws IOException {
        JsonWriter json = JsonWriter.on(out);
        json.object().field("schemaVersion", 1).array("migrations");
        for (Reversibility file : graded) {
            json.object().field("file", file.file()).field("grade", file.grade().id());
            json.field("reasons", file.reasons()).endObject();
        }
        json.endArray().endObject().finish();
    }

    public static void life(String name, List<Event> events, Writer out) throws IOException {
        if (events.isEmpty()) {
            out.write("No migration concerns " + Glyphs.harmless(name) + ".\n");
        }
        for (Event event : events) {
            String text = event.text().length() > SHOWN ? event.text().substring(0, SHOWN - 3) + "..." : event.text();
            out.write(Glyphs.harmless(event.file() + ":" + event.line() + ": " + event.what() + ": " + text) + "\n");
        }
    }

    public static void lifeAsJson(String name, List<Event> events, Writer out) throws IOException {
        JsonWriter json = JsonWriter.on(out);
        json.object().field("schemaVersion", 1).field("name", name).array("events");
        for (Event event : events) {
            json.object().field("file", event.file()).field("line", event.line());
            json.field("what", event.what()).field("text", event.text()).endObject();
        }
        json.endArray().endObject().finish();
    }

    private static long count(List<Reversibility> graded, Grade grade) {
        return graded.stream().filter(file -> file.grade() == grade).count();
    }
}
