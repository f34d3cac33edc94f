package dev.schemalint.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void smallThingsStandOnOneLine() throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter json = JsonWriter.on(text);
        json.object().field("a", "x\n\"").field("none", Optional.empty());
        json.onOneLine().object("place").field("line", 1).object("deeper").field("b", true);
        json.endObject().endObject();
        json.field("texts", List.of("y", "z")).field("empty", List.of());
        json.array("more").object().field("c", 2).endObject().object().endObject();
        json.endArray().endObject().finish();
        assertThat(text).hasToString("""
                {
                  "a": "x\\n\\"",
                  "place": {"line": 1, "deeper": {"b": true}},
                  "texts": ["y", "z"],
                  "empty": [],
                  "more": [
                    {
                      "c": 2
                    },
                    {}
                  ]
                }
                """);
    }
}
