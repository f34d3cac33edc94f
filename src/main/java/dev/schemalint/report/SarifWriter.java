package dev.schemalint.report;

import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.ToolComponent;
import com.contrastsecurity.sarif.VersionControlDetails;
import dev.schemalint.document.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Walks the SARIF model and writes what the reports put into it; a test compares it with a walk by reflection. */
final class SarifWriter {

    private final JsonWriter json;
    private final SarifPartsWriter parts;

    private SarifWriter(JsonWriter json) {
        this.json = json;
        this.parts = new SarifPartsWriter(json);
    }

    static void write(SarifSchema210 sarif, Writer out) throws IOException {
        JsonWriter json = JsonWriter.on(out);
        SarifWriter writer = new SarifWriter(json);
        json.object().field("$schema", sarif.get$schema().toString());
        json.field("version", sarif.getVersion().value()).array("runs");
        for (Run run : sarif.getRuns()) {
            writer.run(run);
        }
        json.endArray().endObject().finish();
    }

    private void run(Run run) throws IOException {
        json.object();
        json.object("tool");
        driver(run.getTool().getDriver());
        json.endObject();
        json.array("invocations");
        for (Invocation invocation : run.getInvocations()) {
            invocation(invocation);
        }
        json.endArray();
        json.object("originalUriBaseIds");
        for (var base : run.getOriginalUriBaseIds().getAdditionalProperties().entrySet()) {
            parts.artifactLocation(base.getKey(), base.getValue());
        }
        json.endObject();
        if (run.getVersionControlProvenance() != null) {
            provenance(run.getVersionControlProvenance());
        }
        json.onOneLine().object("automationDetails");
        json.field("id", run.getAutomationDetails().getId()).endObject();
        json.field("columnKind", run.getColumnKind().value());
        json.array("results");
        SarifResultWriter results = new SarifResultWriter(json, parts);
        for (Result result : run.getResults()) {
            results.write(result);
        }
        json.endArray().endObject();
    }

    private void provenance(Set<VersionControlDetails> provenance) throws IOException {
        json.array("versionControlProvenance");
        for (VersionControlDetails details : provenance) {
            json.object().field("repositoryUri", details.getRepositoryUri().toString());
            json.field("revisionId", details.getRevisionId());
            if (details.getMappedTo() != null) {
                parts.artifactLocation("mappedTo", details.getMappedTo());
            }
            json.endObject();
        }
        json.endArray();
    }

    private void driver(ToolComponent driver) throws IOException {
        json.object("driver").field("name", driver.getName());
        json.field("semanticVersion", driver.getSemanticVersion());
        json.field("informationUri", driver.getInformationUri().toString()).array("rules");
        for (ReportingDescriptor rule : driver.getRules()) {
            json.object().field("id", rule.getId()).field("name", rule.getName());
            json.field("helpUri", rule.getHelpUri().toString());
            multiformat("shortDescription", rule.getShortDescription());
            multiformat("fullDescription", rule.getFullDescription());
            json.object("messageStrings");
            for (Map.Entry<String, MultiformatMessageString> message :
                    new TreeMap<>(rule.getMessageStrings().getAdditionalProperties()).entrySet()) {
                multiformat(message.getKey(), message.getValue());
            }
            json.endObject();
            multiformat("help", rule.getHelp());
            json.onOneLine().object("defaultConfiguration");
            json.field("level", rule.getDefaultConfiguration().getLevel().value())
                    .endObject();
            parts.properties(rule.getProperties());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void invocation(Invocation invocation) throws IOException {
        json.object().field("executionSuccessful", invocation.getExecutionSuccessful());
        if (invocation.getToolExecutionNotifications() != null) {
            json.array("toolExecutionNotifications");
            for (Notification notification : invocation.getToolExecutionNotifications()) {
                json.object().field("level", notification.getLevel().value());
                parts.message("message", notification.getMessage());
                if (notification.getLocations() != null) {
                    parts.locations("locations", notification.getLocations());
                }
                json.endObject();
            }
            json.endArray();
        }
        json.endObject();
    }

    private void multiformat(String name, MultiformatMessageString text) throws IOException {
        json.object(name).field("text", text.getText());
        if (text.getMarkdown() != null) {
            json.field("markdown", text.getMarkdown());
        }
        json.endObject();
    }
}
