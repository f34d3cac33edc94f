package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Lock;
import java.util.Locale;

/** The table locks of PostgreSQL, weakest first. */
enum PostgresLocks {
    ACCESS_SHARE("AccessShare", Blocks.NOTHING),
    ROW_SHARE("RowShare", Blocks.NOTHING),
    ROW_EXCLUSIVE("RowExclusive", Blocks.NOTHING),
    SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusive", Blocks.DDL),
    SHARE("Share", Blocks.WRITES),
    SHARE_ROW_EXCLUSIVE("ShareRowExclusive", Blocks.WRITES),
    EXCLUSIVE("Exclusive", Blocks.WRITES),
    ACCESS_EXCLUSIVE("AccessExclusive", Blocks.READS_AND_WRITES);

    private final Lock lock;

    PostgresLocks(String name, Blocks blocks) {
        this.lock = new Lock(name, ordinal() + 1, blocks);
    }

    Lock lock() {
        return lock;
    }

    /** By the server's name of it, however its words are parted and spelled. */
    static Lock named(String name) {
        for (PostgresLocks known : values()) {
            if (known.lock.name().equals(name)) {
                return known.lock;
            }
        }
        String letters = name.replaceAll("[^A-Za-z]", "");
        for (PostgresLocks known : values()) {
            if (known.lock.name().equalsIgnoreCase(letters)) {
                return known.lock;
            }
        }
        throw new IllegalArgumentException("no lock is called " + name.toLowerCase(Locale.ROOT));
    }
}
