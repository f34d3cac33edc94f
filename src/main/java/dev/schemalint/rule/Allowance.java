package dev.schemalint.rule;

import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A comment of a script, or a line of a baseline, that lets findings of some rules pass, and what became of it in this run.
 *
 * @param place the comment
 * @param flaw why it lets nothing pass, or not all that it names
 * @param about what the flaw is about, for the words of a page
 * @param idle the rules it names that were asked and found nothing there
 */
public record Allowance(Span place, Optional<Flaw> flaw, String about, List<String> idle) {

    /** What can be wrong with it. */
    public enum Flaw {
        NO_RULE,
        NO_REASON,
        NO_DATE,
        EXPIRED,
        NO_STATEMENT,
        NO_END,
        NO_BEGINNING,
        UNKNOWN_RULE,
        UNKNOWN_WORD,
        /** A line of a baseline for what is there no more. */
        GONE
    }

    public Allowance {
        idle = List.copyOf(idle);
    }
}
