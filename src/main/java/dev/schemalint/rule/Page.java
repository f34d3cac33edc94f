package dev.schemalint.rule;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Category;
import dev.schemalint.finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The head of a rule's page: its words and how grave it is.
 *
 * @param severity the highest it can be
 * @param messages what it says, by variant; {@code variant@engine} where an engine has words of its own
 * @param help the safe way in one line
 * @param helps the same for variants that have a safe way of their own, or engines
 * @param fixes what mends it, by engine; under no name for all that have none of their own
 * @param precision how often it is right, for whoever wants to see the surest first
 * @param profiles the profiles that switch it on; none when it is always on
 */
public record Page(
        String id,
        String title,
        Severity severity,
        Category category,
        Map<String, String> messages,
        Optional<String> help,
        Map<String, String> helps,
        Map<String, FixTemplate> fixes,
        String since,
        Precision precision,
        List<String> profiles) {

    /** How sure a rule is, as samples from real repositories show. */
    public enum Precision {
        VERY_HIGH,
        HIGH,
        MEDIUM,
        LOW;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * An edit of the statement's own text.
     *
     * @param text what is written there; placeholders are filled as in messages
     */
    public record FixTemplate(String title, Place place, String clause, String text) {}

    /** Where a fix writes, seen from a clause. */
    public enum Place {
        BEFORE,
        AFTER,
        INSTEAD_OF
    }

    public Page {
        messages = Map.copyOf(messages);
        helps = Map.copyOf(helps);
        fixes = Map.copyOf(fixes);
        profiles = List.copyOf(profiles);
    }

    /** The safe way in one line, in a variant, on any engine. */
    public Optional<String> help(String variant) {
        return Optional.ofNullable(helps.get(variant)).or(() -> help);
    }

    /** Under which key its message for a variant stands: that of an engine where this has words of its own. */
    public String key(String variant, Dialect dialect) {
        String own = variant + of(dialect);
        return messages.containsKey(own) ? own : variant;
    }

    /** The safe way in one line, in a variant and on an engine. */
    public Optional<String> help(String variant, Dialect dialect) {
        return Stream.of(variant + of(dialect), Verdict.USUAL + of(dialect), variant)
                .filter(helps::containsKey)
                .findFirst()
                .map(helps::get)
                .or(() -> help);
    }

    public Optional<FixTemplate> fix(Dialect dialect) {
        return Optional.ofNullable(fixes.get(dialect.id())).or(() -> Optional.ofNullable(fixes.get("")));
    }

    private static String of(Dialect dialect) {
        return "@" + dialect.id();
    }
}
