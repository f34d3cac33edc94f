package dev.schemalint.report;

import dev.schemalint.document.JsonWriter;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.report.Components.Component;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Statements and operations as JSON, a statement on each line. A record is an object of its components, with {@code
 * is} naming its type where there are several; a span is an array of two offsets; what is not there is left out.
 */
final class ParseJson implements ParseReport {

    private final JsonWriter json;

    ParseJson(Writer out) throws IOException {
        this.json = JsonWriter.on(out);
        json.object().array("files");
    }

    @Override
    public void file(SourceText source, List<Statement> statements) throws IOException {
        json.object().field("path", source.path()).array("statements");
        for (Statement statement : statements) {
            json.onOneLine();
            statement(statement);
        }
        json.endArray().endObject();
    }

    @Override
    public void problem(String file, String why) throws IOException {
        json.object().field("path", file).field("problem", why).endObject();
    }

    @Override
    public void finish() throws IOException {
        json.endArray().endObject().finish();
    }

    private void statement(Statement statement) throws IOException {
        json.object();
        field("span", statement.span());
        json.field("understood", statement.understood());
        field("operations", statement.operations());
        json.endObject();
    }

    private void field(String name, Object value) throws IOException {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                field(name, optional.get());
            }
        } else {
            json.name(name);
            value(value);
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof Span span) {
            json.array().value(span.start()).value(span.end()).endArray();
        } else if (value instanceof Statement statement) {
            statement(statement);
        } else if (value instanceof Record composed) {
            composed(composed);
        } else if (value instanceof List<?> list) {
            json.array();
            for (Object item : list) {
                value(item);
            }
            json.endArray();
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else if (value instanceof Integer number) {
            json.value(number);
        } else if (value instanceof Enum<?> constant) {
            json.value(constant.name().toLowerCase(Locale.ROOT));
        } else {
            json.value(value.toString());
        }
    }

    private void composed(Record value) throws IOException {
        json.object();
        if (value instanceof Operation operation) {
            json.field("kind", operation.kind());
        }
        if (Components.isOneOfSeveral(value)) {
            json.field("is", value.getClass().getSimpleName());
        }
        for (Component component : Components.of(value)) {
            field(component.name(), component.value());
        }
        json.endObject();
    }
}
