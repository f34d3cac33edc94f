package dev.schemalint.effect;

import java.util.Locale;

/** Who has to wait while a lock is held; the later, the worse. */
public enum Blocks {
    NOTHING,
    DDL,
    WRITES,
    READS_AND_WRITES;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a sentence says it: {@code reads and writes}. */
    public String words() {
        return this == DDL
                ? "other schema changes"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
