package dev.schemalint.schema;

import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;

/**
 * Where and when something was made.
 *
 * @param change counts the changes of a run: everything made in the same one is new to it
 * @param transaction the number of the transaction it was made in, 0 outside any
 */
public record Origin(SourceText source, Span span, int change, int transaction) {

    /** Whether the same statement of the same run made something else. */
    public boolean isThatOf(Origin other) {
        return change == other.change
                && span.equals(other.span)
                && source.path().equals(other.source.path());
    }
}
