package dev.schemalint.report;

import dev.schemalint.document.JsonWriter;
import dev.schemalint.finding.Finding;
import dev.schemalint.finding.Location;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.Problem;
import dev.schemalint.report.Outcome.StatementOutcome;
import dev.schemalint.report.Outcome.Suppressed;
import dev.schemalint.story.Chapter.Unit;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Everything a run found out, for other programs; its shape is promised by schemalint-report.schema.json. */
final class JsonReport implements Report {

    private static final int SCHEMA_VERSION = 1;

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        JsonWriter json = JsonWriter.on(out);
        JsonFindings findings = new JsonFindings(json, outcome);
        json.object().field("schemaVersion", SCHEMA_VERSION);
        json.onOneLine().object("tool");
        json.field("name", Product.NAME).field("version", Product.version()).endObject();
        json.field(
                "targets",
                outcome.targets().stream().map(target -> target.text()).toList());
        files(json, outcome, findings);
        statements(json, outcome);
        json.array("findings");
        for (Finding finding : outcome.findings()) {
            findings.finding(finding);
        }
        json.endArray();
        suppressed(json, outcome);
        json.array("errors");
        for (Problem problem : outcome.problems()) {
            findings.problem(problem);
        }
        json.endArray();
        json.onOneLine().object("coverage").field("files", outcome.files().size());
        json.field("statements", outcome.statements()).field("understood", outcome.understood());
        json.field("unread", outcome.statements() - outcome.understood()).endObject();
        json.endObject().finish();
    }

    private static void files(JsonWriter json, Outcome outcome, JsonFindings findings) throws IOException {
        json.array("files");
        for (FileOutcome file : outcome.files()) {
            int first = findings.firstStatement(file.source().path());
            json.object().field("path", file.source().path()).field("tool", file.tool());
            json.array("units");
            for (Unit unit : file.units()) {
                json.onOneLine().object();
                json.field("transaction", unit.holder().name().toLowerCase(Locale.ROOT));
                if (unit.continues()) {
                    json.field("continues", true);
                }
                json.array("statements");
                for (int statement : unit.statements()) {
                    json.value(first + statement);
                }
                json.endArray().endObject();
            }
            json.endArray().endObject();
        }
        json.endArray();
    }

    private static void statements(JsonWriter json, Outcome outcome) throws IOException {
        json.array("statements");
        for (FileOutcome file : outcome.files()) {
            for (StatementOutcome statement : file.statements()) {
                json.object();
                JsonFindings.place(json, new Location(file.source(), statement.span()));
                json.field("operations", statement.operations());
                json.field("text", file.source().text(statement.span()));
                json.field("understood", statement.understood());
                JsonEffects.write(json, outcome.targets(), statement.effects());
                json.endObject();
            }
        }
        json.endArray();
    }

    private static void suppressed(JsonWriter json, Outcome outcome) throws IOException {
        json.array("suppressed");
        for (Suppressed suppressed : outcome.suppressed()) {
            Location place = suppressed.finding().location();
            json.object().field("rule", suppressed.finding().rule()).field("file", place.file());
            JsonFindings.position(json, "start", place.start());
            json.field("reason", suppressed.reason())
                    .field("by", suppressed.by())
                    .endObject();
        }
        json.endArray();
    }
}
