package dev.schemalint.effect.postgresql;

import java.util.Locale;

/** Work that grows with the table, and on whom it is done. */
record Work(Kind kind, Role role) {

    /** What is done with the rows of a relation. */
    enum Kind {
        /** All rows are read. */
        SCAN,
        /** All rows are read to build a new index. */
        INDEX,
        /** All rows are read to build the indexes again that the aspect names. */
        REBUILD,
        /** All rows are written again, and all indexes built again. */
        REWRITE,
        /** File and indexes are replaced by empty ones, however many rows there were. */
        EMPTY,
        /** The file is copied as it is. */
        COPY,
        /** The files of the indexes that the aspect names are copied as they are. */
        COPY_INDEX
    }

    /** Reads {@code rewrite=table}. */
    static Work read(String text) {
        String[] sides = text.split("=", 2);
        return new Work(Kind.valueOf(sides[0].toUpperCase(Locale.ROOT).replace('-', '_')), Role.named(sides[1]));
    }
}
