package dev.schemalint.report;

import dev.schemalint.document.JsonWriter;
import dev.schemalint.finding.Edit;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Fix;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Related;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.report.Outcome.StatementOutcome;
import dev.schemalint.report.Outcome.Suppressed;
import dev.schemalint.story.Chapter.Unit;
import dev.schemalint.text.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Everything a run found out, for other programs; its shape is promised by schemalint-report.schema.json. */
final class JsonReport implements Report {

    private static final int SCHEMA_VERSION = 1;

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        JsonWriter json = JsonWriter.on(out);
        json.object().field("schemaVersion", SCHEMA_VERSION);
        json.onOneLine().object("tool");
        json.field("name", Product.NAME).field("version", Product.version()).endObject();
        json.field(
                "targets",
                outcome.targets().stream().map(target -> target.text()).toList());
        Map<String, Integer> firstStatements = files(json, outcome);
        statements(json, outcome);
        findings(json, outcome, firstStatements);
        suppressed(json, outcome);
        json.array("errors");
        for (Problem problem : outcome.problems()) {
            json.object()
                    .field("file", problem.file())
                    .field("message", problem.message())
                    .endObject();
        }
        json.endArray();
        json.onOneLine().object("coverage").field("files", outcome.files().size());
        json.field("statements", outcome.statements()).field("understood", outcome.understood());
        json.field("unread", outcome.statements() - outcome.understood()).endObject();
        json.endObject().finish();
    }

    /** Statements are numbered through all files; says with which number each file begins. */
    private static Map<String, Integer> files(JsonWriter json, Outcome outcome) throws IOException {
        Map<String, Integer> firstStatements = new HashMap<>();
        int first = 0;
        json.array("files");
        for (FileOutcome file : outcome.files()) {
            firstStatements.put(file.source().path(), first);
            json.object().field("path", file.source().path()).field("tool", file.tool());
            json.array("units");
            for (Unit unit : file.units()) {
                json.onOneLine().object();
                json.field("transaction", unit.holder().name().toLowerCase(Locale.ROOT));
                json.array("statements");
                for (int statement : unit.statements()) {
                    json.value(first + statement);
                }
                json.endArray().endObject();
            }
            json.endArray().endObject();
            first += file.statements().size();
        }
        json.endArray();
        return firstStatements;
    }

    private static void statements(JsonWriter json, Outcome outcome) throws IOException {
        json.array("statements");
        for (FileOutcome file : outcome.files()) {
            for (StatementOutcome statement : file.statements()) {
                json.object();
                place(json, new Location(file.source(), statement.span()));
                json.field("operations", statement.operations());
                json.field("text", file.source().text(statement.span()));
                json.field("understood", statement.understood());
                JsonEffects.write(json, outcome.targets(), statement.effects());
                json.endObject();
            }
        }
        json.endArray();
    }

    private static void findings(JsonWriter json, Outcome outcome, Map<String, Integer> firstStatements)
            throws IOException {
        json.array("findings");
        for (Finding finding : outcome.findings()) {
            json.object().field("rule", finding.rule());
            json.field("severity", finding.severity().id());
            json.field("category", finding.category().id());
            json.field("message", finding.message());
            place(json, finding.location());
            if (finding.statement().isPresent()) {
                int first = firstStatements.getOrDefault(finding.location().file(), 0);
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
                fix(json, finding.fix().get());
            }
            json.endObject();
        }
        json.endArray();
    }

    private static void fix(JsonWriter json, Fix fix) throws IOException {
        json.object("fix").field("title", fix.title()).array("edits");
        for (Edit edit : fix.edits()) {
            json.object();
            place(json, edit.location());
            json.field("text", edit.text()).endObject();
        }
        json.endArray().endObject();
    }

    private static void suppressed(JsonWriter json, Outcome outcome) throws IOException {
        json.array("suppressed");
        for (Suppressed suppressed : outcome.suppressed()) {
            json.object().field("rule", suppressed.rule());
            json.field("file", suppressed.location().file());
            position(json, "start", suppressed.location().start());
            json.field("reason", suppressed.reason())
                    .field("by", suppressed.by())
                    .endObject();
        }
        json.endArray();
    }

    private static void place(JsonWriter json, Location location) throws IOException {
        json.field("file", location.file());
        position(json, "start", location.start());
        position(json, "end", location.end());
    }

    private static void position(JsonWriter json, String name, Position position) throws IOException {
        json.onOneLine().object(name);
        json.field("line", position.line()).field("column", position.column()).field("offset", position.offset());
        json.endObject();
    }
}
