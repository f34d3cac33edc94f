package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;

/**
 * What opens a transaction around statements when the script itself does not.
 *
 * @param tool whether the tool begins one before them and commits it after
 * @param otherwise what becomes of statements that no transaction of the tool is open for, or is open for any more
 * @param allPending whether all files that are to be run are run as one: in the tool's transaction, which goes on over them, or
 *     in none
 */
public record Wrapping(boolean tool, Otherwise otherwise, boolean allPending) {

    /** How statements run that are in no transaction of the tool. */
    public enum Otherwise {
        /** Each commits by itself. */
        COMMITTED_ONE_BY_ONE,
        /** They are sent in one piece, which the server takes as one transaction. */
        SENT_AT_ONCE,
        /** The next one begins the tool's transaction again, as drivers do that do not commit by themselves. */
        BEGUN_AGAIN
    }

    /** Each statement commits by itself. */
    static final Wrapping AUTOCOMMIT = new Wrapping(false, Otherwise.COMMITTED_ONE_BY_ONE, false);

    /** The tool begins a transaction, and sends the statements one after the other. */
    static final Wrapping TOOL = new Wrapping(true, Otherwise.COMMITTED_ONE_BY_ONE, false);

    /** The same through a driver for Java, which begins again what a script ends. */
    static final Wrapping JDBC = new Wrapping(true, Otherwise.BEGUN_AGAIN, false);

    /** The same, but in one piece: a transaction on PostgreSQL, if there are several statements. */
    Wrapping sentAtOnce(Dialect dialect, int statements) {
        boolean oneTransaction = dialect == Dialect.POSTGRESQL || dialect == Dialect.COCKROACHDB;
        return new Wrapping(
                tool,
                oneTransaction && statements > 1 ? Otherwise.SENT_AT_ONCE : Otherwise.COMMITTED_ONE_BY_ONE,
                allPending);
    }

    /** The same over all files that are to be run. */
    Wrapping overAllPending() {
        return new Wrapping(tool, otherwise, true);
    }
}
