package dev.schemalint.operation;

import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A data type as a column names it.
 *
 * @param name the engine's own name of it ({@code int4}, {@code timestamptz}), whatever alias was written
 * @param modifiers what stands in parentheses, or the fields of an interval; the values of an ENUM or SET without quotes
 * @param dimensions how many array dimensions were written
 * @param attributes what MySQL says of a type behind it: {@code unsigned}, {@code zerofill}, {@code charset}
 */
public record TypeName(
        Optional<String> schema,
        String name,
        List<String> modifiers,
        int dimensions,
        List<Option> attributes,
        String written,
        Span span) {

    public TypeName {
        modifiers = List.copyOf(modifiers);
        attributes = List.copyOf(attributes);
    }

    /** A type of which nothing more is said. */
    public TypeName(
            Optional<String> schema, String name, List<String> modifiers, int dimensions, String written, Span span) {
        this(schema, name, modifiers, dimensions, List.of(), written, span);
    }

    /** Its name as that of an object, for types that scripts make. */
    public Name asName() {
        Identifier own = new Identifier(name, false, span);
        return schema.map(home -> new Name(List.of(new Identifier(home, false, span), own)))
                .orElseGet(() -> Name.of(own));
    }

    public boolean isUnsigned() {
        return attributes.stream()
                .anyMatch(attribute ->
                        attribute.name().equals("unsigned") || attribute.name().equals("zerofill"));
    }

    /** The character set that is written with it, in lower case. */
    public Optional<String> charset() {
        return Option.value(attributes, "charset");
    }

    /** The same after it was renamed. */
    public TypeName named(String changed) {
        return new TypeName(schema, changed, modifiers, dimensions, attributes, written, span);
    }

    /** The same without what an attribute says. */
    public TypeName without(String attribute) {
        List<Option> others = attributes.stream()
                .filter(option -> !option.name().equals(attribute))
                .toList();
        return new TypeName(schema, name, modifiers, dimensions, others, written, span);
    }

    public boolean isArray() {
        return dimensions > 0;
    }

    /** An integer that a sequence of its own fills. */
    public boolean isSerial() {
        return name.equals("serial") || name.equals("bigserial") || name.equals("smallserial");
    }
}
