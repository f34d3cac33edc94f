package dev.schemalint.report;

/**
 * How a report is to look where that is a matter of who reads it.
 *
 * @param links whether the names of rules lead to their pages, as terminals show it
 * @param columns how wide a text may be
 * @param suppressed whether what may stay is told as well
 */
public record Look(boolean colour, boolean links, int columns, boolean suppressed) {

    /** As a file or another program gets it. */
    public static final Look PLAIN = new Look(false, false, 80, false);

    /** The same, for a file. */
    public Look toFile() {
        return new Look(false, false, PLAIN.columns, suppressed);
    }
}
