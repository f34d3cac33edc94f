package dev.schemalint.operation;

import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A data type as a column names it.
 *
 * @param name the engine's own name of it ({@code int4}, {@code timestamptz}), whatever alias was written
 * @param modifiers what stands in parentheses, or the fields of an interval
 * @param dimensions how many array dimensions were written
 */
public record TypeName(
        Optional<String> schema, String name, List<String> modifiers, int dimensions, String written, Span span) {

    public TypeName {
        modifiers = List.copyOf(modifiers);
    }

    public boolean isArray() {
        return dimensions > 0;
    }

    /** An integer that a sequence of its own fills. */
    public boolean isSerial() {
        return name.equals("serial") || name.equals("bigserial") || name.equals("smallserial");
    }
}
