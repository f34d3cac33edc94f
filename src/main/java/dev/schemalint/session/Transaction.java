package dev.schemalint.session;

import dev.schemalint.operation.Extent;
import java.util.List;
import java.util.Optional;

/**
 * An open transaction.
 *
 * @param number counts the transactions of a run, so that two can be told apart
 * @param place the statement that opened it, when the script did
 */
public record Transaction(int number, Opener opener, Optional<Extent> place, List<String> savepoints) {

    public Transaction {
        savepoints = List.copyOf(savepoints);
    }

    /** Who opened a transaction. */
    public enum Opener {
        TOOL,
        SCRIPT,
        /** Several statements sent at once. */
        SERVER
    }
}
