package dev.schemalint.effect.sqlite;

import java.util.Locale;

/** Work that grows with tables, and on which of them it is done. */
enum SqliteWork {
    /** All rows are read. */
    SCAN,
    /** All rows of the tables that a query names are read. */
    SCAN_READ,
    /** All rows of the tables whose foreign keys point here are looked at. */
    SCAN_REFERENCING,
    SCAN_ALL,
    /** All rows are read to build a new index. */
    INDEX,
    /** All rows are read to build the indexes again that the piece names. */
    REBUILD,
    /** All rows are written again. */
    REWRITE,
    REWRITE_ALL;

    String words() {
        return switch (this) {
            case SCAN -> "reads all rows";
            case SCAN_READ -> "reads all rows of the tables that its query names";
            case SCAN_REFERENCING -> "looks at the rows whose foreign keys point here";
            case SCAN_ALL -> "reads all rows of all tables";
            case INDEX -> "reads all rows for an index";
            case REBUILD -> "builds indexes again";
            case REWRITE -> "writes all rows again";
            case REWRITE_ALL -> "writes all rows of all tables again";
        };
    }

    /** Reads a cell of the facts. */
    static SqliteWork named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
