package dev.schemalint.rule;

import dev.schemalint.dialect.Target;
import dev.schemalint.finding.Location;
import dev.schemalint.finding.Related;
import dev.schemalint.finding.Severity;
import dev.schemalint.layout.Remark;
import dev.schemalint.operation.Added.Typed;
import dev.schemalint.operation.Statement;
import dev.schemalint.story.Caller;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * That something is dangerous, and what the page's words need to say so.
 *
 * @param at the operation it lies in; nothing where it lies in the file itself
 * @param place the piece of the statement to point at
 * @param lowered a severity below the page's own
 * @param variant which of the page's messages to use
 * @param words what placeholders stand for, beyond those every message has
 * @param fixable whether the page's fix may be offered here
 */
public record Verdict(
        Optional<Situation> at,
        SourceText source,
        Target target,
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
        Optional<Caller> caller = at.caller();
        if (caller.isPresent()) {
            Related code = new Related(
                    "this runs", new Location(at.source(), at.operation().span()));
            return new Verdict(
                    Optional.of(at),
                    caller.get().source(),
                    at.target(),
                    caller.get().statement(),
                    Optional.empty(),
                    USUAL,
                    Map.of(),
                    List.of(code),
                    false);
        }
        return new Verdict(
                Optional.of(at),
                at.source(),
                at.target(),
                at.operation().span(),
                Optional.empty(),
                USUAL,
                Map.of(),
                List.of(),
                true);
    }

    /** Dangerous as the page says, the whole file; its first line with a statement is pointed at. */
    public static Verdict onFile(Chapter chapter) {
        SourceText text = chapter.source();
        Span first = chapter.migration().script().statements().stream()
                .findFirst()
                .map(Statement::span)
                .orElseGet(() -> new Span(0, 0));
        int lineEnd = text.lines().end(text.lines().position(first.start()).line());
        int written = text.text(new Span(0, lineEnd)).stripTrailing().length();
        return inFile(chapter, new Span(first.start(), Math.max(first.start(), Math.min(first.end(), written))));
    }

    private static Verdict inFile(Chapter chapter, Span place) {
        return new Verdict(
                Optional.empty(),
                chapter.source(),
                chapter.target(),
                place,
                Optional.empty(),
                USUAL,
                Map.of("tool", chapter.migration().tool()),
                List.of(),
                false);
    }

    /** What the layout remarked of the file, of one kind. */
    public static List<Verdict> onRemarks(Chapter chapter, Remark.Kind kind) {
        return chapter.migration().remarks().stream()
                .filter(remark -> remark.kind() == kind)
                .map(remark ->
                        inFile(chapter, remark.span()).saying(remark.variant()).words(remark.words()))
                .toList();
    }

    /** Dangerous for what these columns are of, all said at once at the first; nothing where there are none. */
    public static Optional<Verdict> onTypes(Situation at, List<Typed> columns) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String names = columns.stream().map(typed -> typed.column().text()).collect(Gathering.joined(", "));
        Typed first = columns.get(0);
        return Optional.of(on(at).at(first.type().span())
                .word("columns", names)
                .word("type", first.type().written()));
    }

    /** Points at a piece of the operation; what another file says is pointed at where it is called. */
    public Verdict at(Span narrower) {
        if (isSaidElsewhere()) {
            return this;
        }
        return new Verdict(at, source, target, narrower, lowered, variant, words, related, fixable);
    }

    /** Points at a clause of the operation, where it has that clause. */
    public Verdict atClause(String name) {
        return at.flatMap(situation -> situation.operation().extent().clause(name))
                .map(this::at)
                .orElse(this);
    }

    public Verdict lowered(Severity severity) {
        return new Verdict(at, source, target, place, Optional.of(severity), variant, words, related, fixable);
    }

    public Verdict saying(String message) {
        return new Verdict(at, source, target, place, lowered, message, words, related, fixable);
    }

    public Verdict word(String name, String meaning) {
        return words(Map.of(name, meaning));
    }

    private Verdict words(Map<String, String> meanings) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.putAll(meanings);
        return new Verdict(at, source, target, place, lowered, variant, more, related, fixable);
    }

    /** Names another piece of the same file that explains it. */
    public Verdict related(String message, Span elsewhere) {
        return isSaidElsewhere() ? this : related(message, new Location(source, elsewhere));
    }

    private boolean isSaidElsewhere() {
        return at.flatMap(Situation::caller).isPresent();
    }

    /** Names an operation that explains it, in whatever file. */
    public Verdict related(String message, Situation elsewhere) {
        return related(
                message, new Location(elsewhere.source(), elsewhere.operation().span()));
    }

    private Verdict related(String message, Location elsewhere) {
        List<Related> more = new ArrayList<>(related);
        more.add(new Related(message, elsewhere));
        return new Verdict(at, source, target, place, lowered, variant, words, more, fixable);
    }

    public Verdict withoutFix() {
        return new Verdict(at, source, target, place, lowered, variant, words, related, false);
    }
}
