package dev.schemalint.sql.expression;

import dev.schemalint.sql.token.Cursor;

/** Tells how tightly the operators of a dialect hold their operands. */
@FunctionalInterface
public interface Strengths {

    /** The strength of the operator that comes next, or {@link Strength#NONE}. */
    int of(Cursor cursor);
}
