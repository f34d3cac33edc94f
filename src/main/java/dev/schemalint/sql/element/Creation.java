package dev.schemalint.sql.element;

import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;

/**
 * What has been read of a CREATE before the kind of object.
 *
 * @param mark where the statement begins
 */
public record Creation(int mark, boolean orReplace, Persistence persistence) {

    private static final String[] REPLACEABLE = {
        "VIEW",
        "RECURSIVE",
        "FUNCTION",
        "PROCEDURE",
        "AGGREGATE",
        "RULE",
        "TRIGGER",
        "LANGUAGE",
        "TRUSTED",
        "PROCEDURAL",
        "TRANSFORM"
    };

    /** Reads CREATE and what may stand between it and the kind. */
    public static Creation read(Cursor cursor) throws Unexpected {
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

    /** Refuses OR REPLACE and TEMPORARY before a kind that does not take them. */
    public void check(Cursor cursor) throws Unexpected {
        boolean view = cursor.atAny("VIEW", "RECURSIVE");
        if (orReplace && !(persistence == Persistence.PERMANENT ? atReplaceable(cursor) : view)) {
            throw cursor.unexpected("a kind of object that can be replaced");
        }
        if (persistence == Persistence.TEMPORARY && !view && !cursor.atAny("TABLE", "SEQUENCE")) {
            throw cursor.unexpected("a kind of object that can be temporary");
        }
        if (persistence == Persistence.UNLOGGED && !view && !cursor.atAny("TABLE", "SEQUENCE", "MATERIALIZED")) {
            throw cursor.unexpected("a kind of object that can be unlogged");
        }
    }

    private static boolean atReplaceable(Cursor cursor) {
        return cursor.atAny(REPLACEABLE) || cursor.at("CONSTRAINT", "TRIGGER");
    }

    public boolean temporary() {
        return persistence == Persistence.TEMPORARY;
    }
}
