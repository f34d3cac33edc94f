package dev.schemalint.sql;

/** Tells how tightly the operators of a dialect hold their operands. */
@FunctionalInterface
interface Strengths {

    /** The strength of the operator that comes next, or {@link Strength#NONE}. */
    int of(Cursor cursor);
}
