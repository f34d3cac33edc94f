package dev.schemalint.sql;

import dev.schemalint.operation.TableOperation.Persistence;

/**
 * What has been read of a CREATE before the kind of object.
 *
 * @param mark where the statement begins
 */
record Creation(int mark, boolean orReplace, Persistence persistence) {

    /** Reads CREATE and what may stand between it and the kind. */
    static Creation read(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("CREATE");
        boolean orReplace = cursor.accept("OR", "REPLACE");
        return new Creation(mark, orReplace, persistence(cursor));
    }

    private static Persistence persistence(Cursor cursor) throws Unexpected {
        if (cursor.accept("UNLOGGED")) {
            return Persistence.UNLOGGED;
        }
        boolean scoped = cursor.accept("LOCAL") || cursor.accept("GLOBAL");
        if (cursor.accept("TEMPORARY") || cursor.accept("TEMP")) {
            return Persistence.TEMPORARY;
        }
        if (scoped) {
            throw cursor.unexpected("TEMPORARY");
        }
        return Persistence.PERMANENT;
    }

    boolean temporary() {
        return persistence == Persistence.TEMPORARY;
    }
}
