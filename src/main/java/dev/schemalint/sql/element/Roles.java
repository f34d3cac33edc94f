package dev.schemalint.sql.element;

import dev.schemalint.operation.Identifier;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads roles, which may be named by what they are at the moment: CURRENT_USER and its like. */
public final class Roles {

    private final Names names;

    Roles(Names names) {
        this.names = names;
    }

    public Identifier read(Cursor cursor) throws Unexpected {
        boolean meant = cursor.atAny("CURRENT_ROLE", "CURRENT_USER", "SESSION_USER", "USER");
        return meant ? names.label(cursor) : names.looseIdentifier(cursor);
    }

    public List<Identifier> list(Cursor cursor) throws Unexpected {
        return Reading.list(cursor, this::read);
    }

    /** Roles as GRANT names them, where the word GROUP may come before each. */
    public List<Identifier> grantees(Cursor cursor) throws Unexpected {
        return Reading.list(cursor, at -> {
            at.accept("GROUP");
            return read(at);
        });
    }
}
