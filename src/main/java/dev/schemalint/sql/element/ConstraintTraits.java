package dev.schemalint.sql.element;

import dev.schemalint.operation.Constraint.Traits;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;

/** Reads what may follow any constraint. */
public final class ConstraintTraits {

    private ConstraintTraits() {}

    /** Passes a trait that stands apart from the constraint it belongs to. */
    static boolean pass(Cursor cursor) {
        return cursor.accept("DEFERRABLE")
                || cursor.accept("NOT", "DEFERRABLE")
                || cursor.accept("INITIALLY", "DEFERRED")
                || cursor.accept("INITIALLY", "IMMEDIATE")
                || cursor.accept("ENFORCED")
                || cursor.accept("NOT", "ENFORCED");
    }

    /** DEFERRABLE, NOT VALID, NO INHERIT and their like, in any order. */
    public static Traits read(Cursor cursor) throws Unexpected {
        boolean notValid = false;
        boolean notEnforced = false;
        boolean deferrable = false;
        boolean initiallyDeferred = false;
        boolean noInherit = false;
        while (true) {
            if (cursor.accept("NOT", "VALID")) {
                notValid = true;
            } else if (cursor.accept("NOT", "ENFORCED")) {
                notEnforced = true;
            } else if (cursor.accept("DEFERRABLE")) {
                deferrable = true;
            } else if (cursor.accept("INITIALLY", "DEFERRED")) {
                initiallyDeferred = true;
            } else if (cursor.accept("NO", "INHERIT")) {
                noInherit = true;
            } else if (!cursor.accept("NOT", "DEFERRABLE")
                    && !cursor.accept("ENFORCED")
                    && !cursor.accept("INITIALLY", "IMMEDIATE")) {
                // What is deferred at first must be deferrable.
                return new Traits(notValid, notEnforced, deferrable || initiallyDeferred, initiallyDeferred, noInherit);
            }
        }
    }
}
