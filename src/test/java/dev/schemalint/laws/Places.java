package dev.schemalint.laws;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Extent.Clause;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Statement;
import dev.schemalint.text.Span;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Everything in a statement that says where it stands, and whether it can stand there. */
final class Places {

    /** What the server calls by another name than SQL does. */
    private static final Set<String> SERVERS_OWN = Set.of(
            ("bool bpchar btrim float4 float8 int2 int4 int8 ltrim pg_collation_for rtrim timestamptz timetz varbit"
                            + " varchar bigserial serial smallserial numeric search_path client_encoding")
                    .split(" "));

    private final String text;
    private final List<String> wrong = new ArrayList<>();

    private Places(String text) {
        this.text = text;
    }

    /** What is wrong with the places in a statement, in words. */
    static List<String> wrong(Statement statement, String text) {
        Places places = new Places(text);
        statement.operations().forEach(operation -> places.check(operation, statement.span(), "operation"));
        return places.wrong;
    }

    private void check(Object value, Span around, String what) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> check(present, around, what));
        } else if (value instanceof Iterable<?> list) {
            list.forEach(item -> check(item, around, what));
        } else if (value instanceof Span span) {
            within(span, around, what);
        } else if (value instanceof Extent extent) {
            within(extent.span(), around, what);
            for (Clause clause : extent.clauses()) {
                within(clause.span(), around, what + " " + clause.name());
            }
        } else if (value instanceof Record composed) {
            if (composed instanceof Identifier identifier) {
                asWritten(identifier);
            }
            for (RecordComponent component : composed.getClass().getRecordComponents()) {
                check(value(composed, component), around, composed.getClass().getSimpleName());
            }
        }
    }

    private void within(Span span, Span around, String what) {
        if (!around.contains(span) || span.end() > text.length()) {
            wrong.add(what + " at " + span + " is not within " + around);
        }
    }

    /** Where a name is said to stand, its letters stand. */
    private void asWritten(Identifier identifier) {
        String written = identifier.span().in(text);
        boolean hasEscape = written.startsWith("U&") || written.startsWith("u&");
        boolean same = SERVERS_OWN.contains(identifier.text())
                || (identifier.quoted()
                        ? hasEscape
                                || written.length() > 2
                                        && written.replace("\"\"", "\"").contains(identifier.text())
                        : written.toLowerCase(Locale.ROOT)
                                .contains(identifier.text().toLowerCase(Locale.ROOT)));
        if (!same && !identifier.text().isEmpty()) {
            wrong.add("the name " + identifier.text() + " is written " + written);
        }
    }

    private static Object value(Record composed, RecordComponent component) {
        try {
            return component.getAccessor().invoke(composed);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
