package dev.schemalint.report;

import java.util.Optional;

/**
 * How a report is to look where that is a matter of who reads it.
 *
 * @param links whether the names of rules lead to their pages, as terminals show it
 * @param columns how wide a text may be
 * @param suppressed whether what may stay is told as well
 * @param origin where what is linted comes from, for reports that are sent away
 */
public record Look(boolean colour, boolean links, int columns, boolean suppressed, Optional<Origin> origin) {

    /** As a file or another program gets it. */
    public static final Look PLAIN = new Look(false, false, 80, false);

    /**
     * A commit of a repository.
     *
     * @param whole whether paths begin at the top of the repository
     */
    public record Origin(String repository, String commit, boolean whole) {}

    public Look(boolean colour, boolean links, int columns, boolean suppressed) {
        this(colour, links, columns, suppressed, Optional.empty());
    }

    /** The same, for a file. */
    public Look toFile() {
        return new Look(false, false, PLAIN.columns, suppressed, origin);
    }
}
