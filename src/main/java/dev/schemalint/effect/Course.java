package dev.schemalint.effect;

import java.util.Optional;

/**
 * How MySQL and MariaDB carry out a statement; other engines have one way only.
 *
 * @param algorithm the best one that the server accepts
 * @param lock the weakest one that it accepts beside that algorithm; nothing where it takes no LOCK clause there
 * @param commits whether it ends the open transaction, and what it does cannot be rolled back
 */
public record Course(Optional<Algorithm> algorithm, Optional<TableLock> lock, boolean commits) {

    /** The one way there is, in the transaction. */
    public static final Course USUAL = new Course(Optional.empty(), Optional.empty(), false);

    /** How the server is told to change a table, the cheapest first. */
    public enum Algorithm {
        INSTANT,
        NOCOPY,
        INPLACE,
        COPY
    }

    /** What a change of a table keeps from the others while it works, the least first. */
    public enum TableLock {
        NONE,
        SHARED,
        EXCLUSIVE;

        public TableLock or(TableLock other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    boolean isUsual() {
        return algorithm.isEmpty() && lock.isEmpty() && !commits;
    }

    /** The lock as reports say it; the server decides where it takes none. */
    public Optional<String> lockName() {
        return algorithm.map(any -> lock.map(TableLock::name).orElse("DEFAULT"));
    }

    /** Both, one after the other. */
    Course and(Course other) {
        boolean worse = other.algorithm.isPresent()
                && algorithm
                        .map(own -> other.algorithm.get().compareTo(own) > 0)
                        .orElse(true);
        Course shown = worse ? other : this;
        return new Course(shown.algorithm, shown.lock, commits || other.commits);
    }
}
