package dev.schemalint.effect.sqlite;

import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Lock;
import java.util.Locale;
import java.util.Optional;

/**
 * The locks that SQLite takes on a whole database, weakest first. Nobody queues for one: who does not get it at once is told
 * that the database is busy, unless his connection has a busy timeout.
 */
enum SqliteLock {
    /** A reader's. As long as it lasts, no writer can commit. */
    SHARED(Blocks.WRITES),
    RESERVED(Blocks.WRITES),
    EXCLUSIVE(Blocks.READS_AND_WRITES);

    /** The one that writers of a write-ahead log take; readers go on beside it. */
    private static final Lock LOG_WRITER = new Lock("WAL_WRITE_LOCK", 2, Blocks.WRITES, false);

    private final Lock lock;

    SqliteLock(Blocks blocks) {
        this.lock = new Lock(name(), ordinal() + 1, blocks, false);
    }

    /** Reads a cell of the facts. */
    static Optional<SqliteLock> named(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(valueOf(cell.toUpperCase(Locale.ROOT)));
    }

    /** What is locked in a database of that kind; readers of a write-ahead log are in nobody's way. */
    Optional<Lock> in(boolean writeAheadLog) {
        if (!writeAheadLog) {
            return Optional.of(lock);
        }
        return this == SHARED ? Optional.empty() : Optional.of(LOG_WRITER);
    }
}
