package dev.schemalint.rule;

import dev.schemalint.finding.Category;
import dev.schemalint.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a rule's page: its words and how grave it is.
 *
 * @param severity the highest it can be
 * @param messages what it says, by variant
 * @param help the safe way in one line
 * @param helps the same for variants that have a safe way of their own
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
        Optional<FixTemplate> fix,
        String since,
        List<String> profiles) {

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
        profiles = List.copyOf(profiles);
    }

    /** The safe way in one line, in a variant. */
    public Optional<String> help(String variant) {
        return Optional.ofNullable(helps.get(variant)).or(() -> help);
    }
}
