package dev.schemalint.effect.mysql;

import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Course.TableLock;
import dev.schemalint.effect.Lock;

/**
 * The metadata locks that statements hold on tables, weakest first. A change of a table takes EXCLUSIVE for a moment at its
 * end, whatever it holds while it works; that moment waits for every open transaction that touched the table.
 */
enum MetadataLocks {
    SHARED_READ(Blocks.NOTHING),
    SHARED_WRITE(Blocks.NOTHING),
    SHARED_UPGRADABLE(Blocks.DDL),
    SHARED_READ_ONLY(Blocks.WRITES),
    SHARED_NO_WRITE(Blocks.WRITES),
    SHARED_NO_READ_WRITE(Blocks.READS_AND_WRITES),
    EXCLUSIVE(Blocks.READS_AND_WRITES);

    private final Lock lock;

    MetadataLocks(Blocks blocks) {
        this.lock = new Lock(name(), ordinal() + 1, blocks);
    }

    Lock lock() {
        return lock;
    }

    /** What is held while a table is changed so that others may do this much with it. */
    static Lock during(TableLock lock) {
        return switch (lock) {
            case NONE -> SHARED_UPGRADABLE.lock;
            case SHARED -> SHARED_NO_WRITE.lock;
            case EXCLUSIVE -> EXCLUSIVE.lock;
        };
    }
}
