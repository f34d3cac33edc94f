package dev.schemalint.operation;

import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name of an object, with its schema (and database) where the script gives them. */
public record Name(List<Identifier> parts) {

    public Name {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a name has at least one part");
        }
    }

    public static Name of(Identifier identifier) {
        return new Name(List.of(identifier));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Name that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    public Identifier last() {
        return parts.get(parts.size() - 1);
    }

    /** The object's own name, without its schema. */
    public String text() {
        return last().text();
    }

    public Optional<String> schema() {
        return parts.size() < 2
                ? Optional.empty()
                : Optional.of(parts.get(parts.size() - 2).text());
    }

    public Span span() {
        return parts.get(0).span().to(last().span());
    }

    /** As people read it: parts joined by dots. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Identifier part : parts) {
            text.append(text.isEmpty() ? "" : ".").append(part.text());
        }
        return text.toString();
    }
}
