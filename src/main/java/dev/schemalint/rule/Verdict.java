package dev.schemalint.rule;

import dev.schemalint.finding.Location;
import dev.schemalint.finding.Related;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Added.Typed;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * That something is dangerous, and what the page's words need to say so.
 *
 * @param place the piece of the statement to point at
 * @param lowered a severity below the page's own
 * @param variant which of the page's messages to use
 * @param words what placeholders stand for, beyond those every message has
 * @param fixable whether the page's fix may be offered here
 */
public record Verdict(
        Situation at,
        Span place,
        Optional<Severity> lowered,
        String variant,
        Map<String, String> words,
        List<Related> related,
        boolean fixable) {

    /** The variant of a page that has only one message. */
    public static final String USUAL = "usual";

    public Verdict {
        words = Map.copyOf(words);
        related = List.copyOf(related);
    }

    /** Dangerous as the page says, the whole operation. */
    public static Verdict on(Situation at) {
        return new Verdict(at, at.operation().span(), Optional.empty(), USUAL, Map.of(), List.of(), true);
    }

    /** Dangerous for what these columns are of, all said at once at the first; nothing where there are none. */
    public static Optional<Verdict> onTypes(Situation at, List<Typed> columns) {
        String names = columns.stream().map(typed -> typed.column().text()).collect(Collectors.joining(", "));
        return columns.stream()
                .findFirst()
                .map(first -> on(at).at(first.type().span())
                        .word("columns", names)
                        .word("type", first.type().written()));
    }

    public Verdict at(Span narrower) {
        return new Verdict(at, narrower, lowered, variant, words, related, fixable);
    }

    /** Points at a clause of the operation, where it has that clause. */
    public Verdict atClause(String name) {
        return at.operation().extent().clause(name).map(this::at).orElse(this);
    }

    public Verdict lowered(Severity severity) {
        return new Verdict(at, place, Optional.of(severity), variant, words, related, fixable);
    }

    public Verdict saying(String message) {
        return new Verdict(at, place, lowered, message, words, related, fixable);
    }

    public Verdict word(String name, String meaning) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(name, meaning);
        return new Verdict(at, place, lowered, variant, more, related, fixable);
    }

    /** Names another piece of the same file that explains it. */
    public Verdict related(String message, Span elsewhere) {
        List<Related> more = new ArrayList<>(related);
        more.add(new Related(message, new Location(at.source(), elsewhere)));
        return new Verdict(at, place, lowered, variant, words, more, fixable);
    }

    public Verdict withoutFix() {
        return new Verdict(at, place, lowered, variant, words, related, false);
    }
}
