package dev.schemalint.sql.element;

import dev.schemalint.operation.Name;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;

/** Reads tables with the words that say whether their children are meant too. */
public final class Relations {

    /** A table, and whether it was meant without its children. */
    public record Relation(Name name, boolean only) {}

    private final Names names;

    Relations(Names names) {
        this.names = names;
    }

    /** {@code t}, {@code t *}, {@code ONLY t} or {@code ONLY (t)}. */
    public Relation read(Cursor cursor) throws Unexpected {
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
