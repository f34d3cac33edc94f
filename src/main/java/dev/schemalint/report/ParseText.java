package dev.schemalint.report;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Extent.Clause;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Statement;
import dev.schemalint.report.Components.Component;
import dev.schemalint.text.Position;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Statements and operations for people: a line for each operation with all it holds, and one for the places of its
 * clauses. What is false, empty or not there is left out.
 */
final class ParseText implements ParseReport {

    private final Writer out;

    ParseText(Writer out) {
        this.out = out;
    }

    @Override
    public void file(SourceText source, List<Statement> statements) throws IOException {
        out.write(source.path() + "\n");
        for (Statement statement : statements) {
            out.write(place(source, statement.span()) + (statement.understood() ? "\n" : " not understood\n"));
            for (Operation operation : statement.operations()) {
                out.write(Glyphs.harmless("  " + operation.kind() + fields((Record) operation)) + "\n");
                clauses(source, operation.extent());
            }
        }
    }

    @Override
    public void problem(String file, String why) throws IOException {
        out.write(file + " " + why + "\n");
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private void clauses(SourceText source, Extent extent) throws IOException {
        List<String> places = new ArrayList<>();
        for (Clause clause : extent.clauses()) {
            places.add(clause.name() + " " + place(source, clause.span()));
        }
        if (!places.isEmpty()) {
            out.write("    at " + String.join(", ", places) + "\n");
        }
    }

    private static String place(SourceText source, Span span) {
        Position start = source.position(span.start());
        Position end = source.position(span.end());
        return start.line() + ":" + start.column() + "-" + (end.line() == start.line() ? "" : end.line() + ":")
                + end.column();
    }

    private static String fields(Record value) {
        StringBuilder fields = new StringBuilder();
        for (Component component : Components.of(value)) {
            String shown = shown(component.value());
            if (!shown.isEmpty()) {
                fields.append(fields.isEmpty() ? " " : ", ").append(component.name());
                fields.append(component.value() instanceof Boolean ? "" : " " + shown);
            }
        }
        return fields.toString();
    }

    /** Nothing for what goes without saying. */
    private static String shown(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(ParseText::shown).orElse("");
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? ""
                    : list.stream().map(ParseText::shown).toList().toString();
        }
        if (value instanceof Extent || value instanceof Span || Boolean.FALSE.equals(value)) {
            return "";
        }
        if (value instanceof Identifier identifier) {
            return name(identifier);
        }
        if (value instanceof Name name) {
            return String.join(".", name.parts().stream().map(ParseText::name).toList());
        }
        if (value instanceof Operation operation) {
            return "(" + operation.kind() + fields((Record) operation) + ")";
        }
        if (value instanceof Record composed) {
            String is =
                    Components.isOneOfSeveral(composed) ? composed.getClass().getSimpleName() : "";
            return "(" + (is + fields(composed)).strip() + ")";
        }
        if (value instanceof String text) {
            return "'" + text + "'";
        }
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString();
    }

    private static String name(Identifier identifier) {
        return identifier.quoted() ? '"' + identifier.text() + '"' : identifier.text();
    }
}
