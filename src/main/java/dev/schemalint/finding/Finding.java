package dev.schemalint.finding;

import java.util.List;
import java.util.Optional;

/**
 * A danger found.
 *
 * @param help the safe way in one line
 * @param statement which statement of its file it is about, counted from 0
 * @param targets the targets it holds for, as they were given
 */
public record Finding(
        String rule,
        Severity severity,
        Category category,
        Said said,
        Optional<String> help,
        Location location,
        Optional<Integer> statement,
        List<String> targets,
        List<Related> related,
        Optional<Fix> fix) {

    public Finding {
        targets = List.copyOf(targets);
        related = List.copyOf(related);
    }

    public String message() {
        return said.text();
    }
}
