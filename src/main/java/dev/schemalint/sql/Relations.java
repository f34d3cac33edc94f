package dev.schemalint.sql;

import dev.schemalint.operation.Name;

/** Reads tables with the words that say whether their children are meant too. */
final class Relations {

    /** A table, and whether it was meant without its children. */
    record Relation(Name name, boolean only) {}

    private final Names names;

    Relations(Names names) {
        this.names = names;
    }

    /** {@code t}, {@code t *}, {@code ONLY t} or {@code ONLY (t)}. */
    Relation read(Cursor cursor) throws Unexpected {
        boolean only = cursor.accept("ONLY");
        boolean enclosed = only && cursor.accept(TokenKind.OPEN);
        Name name = names.name(cursor);
        if (enclosed) {
            cursor.expect(TokenKind.CLOSE, ")");
        } else if (!only) {
            cursor.accept("*");
        }
        return new Relation(name, only);
    }
}
