package dev.schemalint.session;

import dev.schemalint.operation.Extent;

/** Why a setting that the script wrote is not in effect any more, or never was. */
public record Lapse(Reason reason, Extent place) {

    /** What undid the setting. */
    public enum Reason {
        /** SET LOCAL where no transaction was open. */
        OUTSIDE_TRANSACTION,
        /** SET LOCAL, and its transaction has ended. */
        TRANSACTION_ENDED,
        /** The transaction it was set in was rolled back. */
        ROLLED_BACK,
        /** RESET, SET ... TO DEFAULT or DISCARD ALL. */
        RESET
    }
}
