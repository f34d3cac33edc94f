package dev.schemalint.layout;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which migration a file is to its tool.
 *
 * @param version as it is written; nothing where the tool knows none
 */
public record Place(Role role, Ordinal ordinal, String version) implements Comparable<Place> {

    private static final Pattern DOTTED = Pattern.compile("[0-9]+(?:[._-][0-9]+)*");

    /** A moment to the second, and behind it the number of a piece, as popx writes versions. */
    private static final Pattern PIECE = Pattern.compile("([0-9]{14})[0-9]{6}");

    /** What a tool does with a file, in the order in which it comes to them. */
    public enum Role {
        /** Stands for all versions up to its own where a database is new. */
        BASELINE(0),
        VERSIONED(0),
        /** Undoes the version it carries. */
        DOWN(0),
        /** Runs after all versions whenever its text has changed. */
        REPEATABLE(1),
        /** Runs around migrations, not as one of them. */
        AROUND(2),
        /** Its text is run with another file that names it. */
        PART(2),
        /** Looks like a migration, and is passed over without a word. */
        PASSED_OVER(3);

        private final int rank;

        Role(int rank) {
            this.rank = rank;
        }

        /** Whether it changes the schema for good when migrations run. */
        public boolean leadsForward() {
            return this == BASELINE || this == VERSIONED || this == REPEATABLE;
        }
    }

    static Place versioned(Ordinal ordinal, String version) {
        return new Place(Role.VERSIONED, ordinal, version);
    }

    /** The version is the number in the first group of the file's name; nothing where the name is another. */
    static Optional<Place> numbered(Pattern name, Path file) {
        Matcher matcher = name.matcher(file.getFileName().toString());
        return matcher.matches()
                ? Optional.of(versioned(Ordinal.of(matcher.group(1)), matcher.group(1)))
                : Optional.empty();
    }

    /** The same for tools that compare whole names letter by letter. */
    static Optional<Place> lettered(Pattern name, Path file) {
        String whole = file.getFileName().toString();
        Matcher matcher = name.matcher(whole);
        return matcher.matches() ? Optional.of(versioned(Ordinal.ofText(whole), matcher.group(1))) : Optional.empty();
    }

    /** Nearly one of its migrations, and not run. */
    static Place passedOver(Path file) {
        return new Place(Role.PASSED_OVER, Ordinal.ofText(file.getFileName().toString()), "");
    }

    static Place down(Ordinal ordinal, String version) {
        return new Place(Role.DOWN, ordinal, version);
    }

    /** Its version, where that is one whole number. */
    public Optional<BigInteger> number() {
        boolean whole = (role == Role.VERSIONED || role == Role.BASELINE) && isDigits(version);
        return whole ? Optional.of(new BigInteger(version)) : Optional.empty();
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether two files carry the same version, however it is written. */
    public boolean sameVersion(Place other) {
        return ordinal.compareTo(other.ordinal) == 0 || !version.isEmpty() && version.equals(other.version);
    }

    /** Whether both are pieces of one migration, which was cut into a file for each statement. */
    public boolean isOfOneMigrationWith(Place other) {
        Matcher own = PIECE.matcher(version);
        Matcher others = PIECE.matcher(other.version);
        return role == other.role
                && own.matches()
                && others.matches()
                && own.group(1).equals(others.group(1));
    }

    /** Whether it comes after a version, as that is written by hand. */
    public boolean isAfter(String other) {
        if (version.equals(other)) {
            return false;
        }
        return ordinal.numbers().isEmpty()
                ? ordinal.text().compareTo(other) > 0 && !ordinal.text().startsWith(other)
                : !DOTTED.matcher(other).matches() || ordinal.compareTo(Ordinal.dotted(other)) > 0;
    }

    @Override
    public int compareTo(Place other) {
        if (role.rank != other.role.rank) {
            return Integer.compare(role.rank, other.role.rank);
        }
        int byOrdinal = ordinal.compareTo(other.ordinal);
        return byOrdinal != 0 ? byOrdinal : role.compareTo(other.role);
    }
}
