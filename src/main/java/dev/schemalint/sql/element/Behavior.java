package dev.schemalint.sql.element;

import dev.schemalint.sql.token.Cursor;

/** What a DROP does to that which depends on the dropped. */
public final class Behavior {

    private Behavior() {}

    /** Passes CASCADE or RESTRICT, where one is written; whether it is CASCADE. */
    public static boolean cascade(Cursor cursor) {
        if (cursor.accept("CASCADE")) {
            return true;
        }
        cursor.accept("RESTRICT");
        return false;
    }
}
