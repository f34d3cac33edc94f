package dev.schemalint.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** Writes JSON that people can read: two spaces, line feeds, and small things on one line; the same bytes every time. */
public final class JsonWriter {

    private final JsonGenerator json;
    private final Indentation indentation = new Indentation();

    private JsonWriter(JsonGenerator json) {
        this.json = json;
        json.setPrettyPrinter(indentation);
    }

    public static JsonWriter on(Writer writer) throws IOException {
        return new JsonWriter(new JsonFactory().createGenerator(writer));
    }

    /** Puts the object or array that begins next, with all it holds, on one line. */
    public JsonWriter onOneLine() {
        indentation.inlineNext();
        return this;
    }

    public JsonWriter object() throws IOException {
        json.writeStartObject();
        return this;
    }

    public JsonWriter object(String name) throws IOException {
        json.writeFieldName(name);
        return object();
    }

    public JsonWriter endObject() throws IOException {
        json.writeEndObject();
        return this;
    }

    public JsonWriter array() throws IOException {
        json.writeStartArray();
        return this;
    }

    public JsonWriter array(String name) throws IOException {
        json.writeFieldName(name);
        return array();
    }

    public JsonWriter endArray() throws IOException {
        json.writeEndArray();
        return this;
    }

    public JsonWriter field(String name, String value) throws IOException {
        json.writeStringField(name, value);
        return this;
    }

    public JsonWriter field(String name, long value) throws IOException {
        json.writeNumberField(name, value);
        return this;
    }

    public JsonWriter field(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
        return this;
    }

    /** Leaves the field out when there is no value. */
    public JsonWriter field(String name, Optional<String> value) throws IOException {
        return value.isPresent() ? field(name, value.get()) : this;
    }

    /** An array of texts, on one line. */
    public JsonWriter field(String name, Iterable<String> values) throws IOException {
        onOneLine().array(name);
        for (String value : values) {
            json.writeString(value);
        }
        return endArray();
    }

    /** The name of a field whose value comes next. */
    public JsonWriter name(String name) throws IOException {
        json.writeFieldName(name);
        return this;
    }

    public JsonWriter value(long value) throws IOException {
        json.writeNumber(value);
        return this;
    }

    public JsonWriter value(boolean value) throws IOException {
        json.writeBoolean(value);
        return this;
    }

    public JsonWriter value(String value) throws IOException {
        json.writeString(value);
        return this;
    }

    /** Ends the document with a line feed, and leaves the writer open. */
    public void finish() throws IOException {
        json.writeRaw('\n');
        json.flush();
    }
}
