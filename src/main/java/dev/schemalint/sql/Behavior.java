package dev.schemalint.sql;

/** What a DROP does to that which depends on the dropped. */
final class Behavior {

    private Behavior() {}

    /** Passes CASCADE or RESTRICT, where one is written; whether it is CASCADE. */
    static boolean cascade(Cursor cursor) {
        if (cursor.accept("CASCADE")) {
            return true;
        }
        cursor.accept("RESTRICT");
        return false;
    }
}
