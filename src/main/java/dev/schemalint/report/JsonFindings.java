package dev.schemalint.report;

import dev.schemalint.document.JsonWriter;
import dev.schemalint.finding.Edit;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Fix;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Related;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.text.Position;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Findings as JSON objects, the same in every format that has them. */
final class JsonFindings {

    private final JsonWriter json;
    private final Map<String, Integer> firstStatements = new HashMap<>();

    JsonFindings(JsonWriter json, Outcome outcome) {
        this.json = json;
        int first = 0;
        for (Outcome.FileOutcome file : outcome.files()) {
            firstStatements.put(file.source().path(), first);
            first += file.statements().size();
        }
    }

    /** The number of a file's first statement; they are counted through all files. */
    int firstStatement(String file) {
        return firstStatements.getOrDefault(file, 0);
    }

    void finding(Finding finding) throws IOException {
        json.object().field("rule", finding.rule());
        json.field("severity", finding.severity().id());
        json.field("category", finding.category().id());
        json.field("message", finding.message());
        place(json, finding.location());
        if (finding.statement().isPresent()) {
            int first = firstStatement(finding.location().file());
            json.field("statement", first + finding.statement().get());
        }
        json.field("targets", finding.targets());
        json.array("related");
        for (Related related : finding.related()) {
            json.object().field("message", related.message());
            place(json, related.location());
            json.endObject();
        }
        json.endArray();
        if (finding.fix().isPresent()) {
            fix(finding.fix().get());
        }
        json.endObject();
    }

    /** A file that could not be linted. */
    void problem(Problem problem) throws IOException {
        json.object().field("file", problem.file());
        json.field("message", problem.message()).endObject();
    }

    private void fix(Fix fix) throws IOException {
        json.object("fix").field("title", fix.title()).array("edits");
        for (Edit edit : fix.edits()) {
            json.object();
            place(json, edit.location());
            json.field("text", edit.text()).endObject();
        }
        json.endArray().endObject();
    }

    static void place(JsonWriter json, Location location) throws IOException {
        json.field("file", location.file());
        position(json, "start", location.start());
        position(json, "end", location.end());
    }

    static void position(JsonWriter json, String name, Position position) throws IOException {
        json.onOneLine().object(name);
        json.field("line", position.line()).field("column", position.column()).field("offset", position.offset());
        json.endObject();
    }
}
