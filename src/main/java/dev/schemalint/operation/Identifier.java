package dev.schemalint.operation;

import dev.schemalint.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A single name as the server would store it: unquoted letters folded the dialect's way, quotes and escapes resolved.
 *
 * @param quoted whether it was written in quotes, which decides how it must be written again
 */
public record Identifier(String text, boolean quoted, Span span) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Identifier that
                && text.equals(that.text)
                && quoted == that.quoted
                && span.equals(that.span);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + span.hashCode();
    }
}
