package dev.schemalint.effect.postgresql;

import java.util.Locale;

/** The part a relation plays in what an operation does; the rows of facts give locks and work by role. */
enum Role {
    /** The relation the statement names, whatever its kind. */
    TABLE,
    /** Its partitions, and the tables that inherit from it. */
    CHILD,
    /** The partitioned or inherited table above it. */
    PARENT,
    PARTITION,
    DEFAULT_PARTITION,
    /** The table a foreign key points to. */
    REFERENCED,
    /** A table whose foreign key points here. */
    REFERENCING,
    /** A relation that a query reads. */
    READ,
    SEQUENCE,
    /** What falls with the dropped thing: a view, or a table that loses a column, a default or a trigger. */
    DEPENDENT;

    /** As the rows spell it: {@code default-partition}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Role named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
