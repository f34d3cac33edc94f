package dev.schemalint.report;

import com.contrastsecurity.sarif.ArtifactChange;
import com.contrastsecurity.sarif.Fix;
import com.contrastsecurity.sarif.Replacement;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Suppression;
import dev.schemalint.document.JsonWriter;
import java.io.IOException;
import java.util.Map;

/** Writes the results of the SARIF model. */
final class SarifResultWriter {

    private final JsonWriter json;
    private final SarifPartsWriter parts;

    SarifResultWriter(JsonWriter json, SarifPartsWriter parts) {
        this.json = json;
        this.parts = parts;
    }

    void write(Result result) throws IOException {
        json.object().field("ruleId", result.getRuleId());
        if (result.getRuleIndex() != SarifPartsWriter.UNNUMBERED) {
            json.field("ruleIndex", result.getRuleIndex());
        }
        json.field("level", result.getLevel().value());
        parts.message("message", result.getMessage());
        parts.locations("locations", result.getLocations());
        if (result.getRelatedLocations() != null
                && !result.getRelatedLocations().isEmpty()) {
            parts.locations("relatedLocations", result.getRelatedLocations());
        }
        json.onOneLine().object("partialFingerprints");
        for (Map.Entry<String, String> fingerprint :
                result.getPartialFingerprints().getAdditionalProperties().entrySet()) {
            json.field(fingerprint.getKey(), fingerprint.getValue());
        }
        json.endObject();
        if (result.getSuppressions() != null && !result.getSuppressions().isEmpty()) {
            json.array("suppressions");
            for (Suppression suppression : result.getSuppressions()) {
                json.onOneLine().object().field("kind", suppression.getKind().value());
                json.field("justification", suppression.getJustification()).endObject();
            }
            json.endArray();
        }
        if (result.getFixes() != null && !result.getFixes().isEmpty()) {
            json.array("fixes");
            for (Fix fix : result.getFixes()) {
                fix(fix);
            }
            json.endArray();
        }
        parts.properties(result.getProperties());
        json.endObject();
    }

    private void fix(Fix fix) throws IOException {
        json.object();
        parts.message("description", fix.getDescription());
        json.array("artifactChanges");
        for (ArtifactChange change : fix.getArtifactChanges()) {
            json.object();
            parts.artifactLocation("artifactLocation", change.getArtifactLocation());
            json.array("replacements");
            for (Replacement replacement : change.getReplacements()) {
                json.object();
                parts.region("deletedRegion", replacement.getDeletedRegion());
                if (replacement.getInsertedContent() != null) {
                    parts.content("insertedContent", replacement.getInsertedContent());
                }
                json.endObject();
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }
}
