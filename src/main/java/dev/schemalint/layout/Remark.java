package dev.schemalint.layout;

import dev.schemalint.text.Span;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something in a file that its tool takes otherwise than its author meant.
 *
 * @param variant what exactly, in the words of the rule's page
 * @param words what is put into those words
 */
public record Remark(Kind kind, String variant, Span span, Map<String, String> words) {

    public Remark {
        words = Map.copyOf(words);
    }

    /** What is wrong; a rule speaks about each. */
    public enum Kind {
        /** What the file does is not written in SQL, and not read. */
        OTHER_LANGUAGE,
        /** A directive that the tool does not see where it stands, or as it is written. */
        DIRECTIVE_WITHOUT_EFFECT,
        /** The tool sends a piece of a statement as if it were all of it. */
        STATEMENT_CUT,
        /** What the tool holds open while it runs the statement keeps the statement from ending. */
        WAITS_FOR_ITS_TOOL,
        /** Nothing that is known says what a placeholder stands for. */
        PLACEHOLDER_LEFT,
        /** The tool refuses the file as it is. */
        FILE_REFUSED,
        /** A part of the file that the base has is not there as it was. */
        MERGED_PART_CHANGED
    }

    /** One on each place that a pattern finds. */
    static List<Remark> all(Kind kind, String variant, Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> of(kind, variant, new Span(found.start(), found.end())))
                .toList();
    }

    static Remark of(Kind kind, String variant, Span span) {
        return new Remark(kind, variant, span, Map.of());
    }
}
