package dev.schemalint.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** Puts each value on a line of its own, but for what was asked to stand on one line. */
final class Indentation implements PrettyPrinter {

    private static final int NOWHERE = Integer.MAX_VALUE;

    private int depth;
    private int inlineFrom = NOWHERE;

    void inlineNext() {
        if (inlineFrom == NOWHERE) {
            inlineFrom = depth + 1;
        }
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        newLine(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries);
        json.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        newLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, values);
        json.writeRaw(']');
    }

    private void end(JsonGenerator json, int values) throws IOException {
        boolean inline = inline();
        depth--;
        if (!inline && values > 0) {
            newLine(json);
        }
        if (depth < inlineFrom) {
            inlineFrom = NOWHERE;
        }
    }

    private void separate(JsonGenerator json) throws IOException {
        json.writeRaw(inline() ? ", " : ",");
        newLine(json);
    }

    private void newLine(JsonGenerator json) throws IOException {
        if (!inline()) {
            json.writeRaw('\n');
            for (int i = 0; i < depth; i++) {
                json.writeRaw("  ");
            }
        }
    }

    private boolean inline() {
        return depth >= inlineFrom;
    }
}
