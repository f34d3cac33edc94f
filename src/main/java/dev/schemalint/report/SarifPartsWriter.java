package dev.schemalint.report;

import com.contrastsecurity.sarif.ArtifactContent;
import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Region;
import dev.schemalint.document.JsonWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** Writes the parts of the SARIF model that stand in many places. */
final class SarifPartsWriter {

    /** The model's own value for a number that was not given. */
    static final int UNNUMBERED = -1;

    private final JsonWriter json;

    SarifPartsWriter(JsonWriter json) {
        this.json = json;
    }

    void message(String name, Message message) throws IOException {
        if (message.getId() == null) {
            json.onOneLine().object(name).field("text", message.getText()).endObject();
            return;
        }
        json.object(name).field("text", message.getText()).field("id", message.getId());
        json.field("arguments", message.getArguments()).endObject();
    }

    void locations(String name, Collection<Location> locations) throws IOException {
        json.array(name);
        for (Location location : locations) {
            json.object();
            if (location.getId() != UNNUMBERED) {
                json.field("id", location.getId());
            }
            physicalLocation(location.getPhysicalLocation());
            if (location.getMessage() != null) {
                message("message", location.getMessage());
            }
            json.endObject();
        }
        json.endArray();
    }

    void artifactLocation(String name, ArtifactLocation location) throws IOException {
        json.onOneLine().object(name);
        if (location.getUri() != null) {
            json.field("uri", location.getUri());
        }
        if (location.getUriBaseId() != null) {
            json.field("uriBaseId", location.getUriBaseId());
        }
        if (location.getDescription() != null) {
            message("description", location.getDescription());
        }
        json.endObject();
    }

    void region(String name, Region region) throws IOException {
        json.onOneLine().object(name);
        json.field("startLine", region.getStartLine()).field("startColumn", region.getStartColumn());
        json.field("endLine", region.getEndLine()).field("endColumn", region.getEndColumn());
        if (region.getSnippet() != null) {
            content("snippet", region.getSnippet());
        }
        json.endObject();
    }

    void content(String name, ArtifactContent content) throws IOException {
        json.onOneLine().object(name).field("text", content.getText()).endObject();
    }

    void properties(PropertyBag properties) throws IOException {
        json.object("properties");
        if (properties.getTags() != null && !properties.getTags().isEmpty()) {
            json.field("tags", properties.getTags());
        }
        for (Map.Entry<String, Object> property :
                properties.getAdditionalProperties().entrySet()) {
            if (property.getValue() instanceof Collection<?> values) {
                json.field(
                        property.getKey(), values.stream().map(String::valueOf).toList());
            } else {
                json.field(property.getKey(), String.valueOf(property.getValue()));
            }
        }
        json.endObject();
    }

    private void physicalLocation(PhysicalLocation place) throws IOException {
        json.object("physicalLocation");
        artifactLocation("artifactLocation", place.getArtifactLocation());
        if (place.getRegion() != null) {
            region("region", place.getRegion());
        }
        if (place.getContextRegion() != null) {
            region("contextRegion", place.getContextRegion());
        }
        json.endObject();
    }
}
