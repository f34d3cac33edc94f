package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Manner;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import java.util.Optional;

/**
 * How a statement of T-SQL wants its work done: {@code WITH (ONLINE = ON)} is an algorithm of that name, and what comes after
 * a wait at low priority, {@code NONE}, {@code SELF} or {@code BLOCKERS}, is its patience.
 */
final class Built {

    private Built() {}

    /** What is altered, in the manner that is said between a mark and the cursor. */
    static Altered as(Cursor cursor, int from, Altered on) {
        return new Altered(on.kind(), on.name(), on.ifExists(), on.only(), manner(cursor, from));
    }

    static Manner manner(Cursor cursor, int from) {
        Optional<Identifier> algorithm = Optional.empty();
        Optional<Identifier> patience = Optional.empty();
        for (int mark = from; mark + 2 < cursor.mark(); mark++) {
            Token word = cursor.tokenAt(mark);
            Token value = cursor.tokenAt(mark + 2);
            if (cursor.tokenAt(mark + 1).is("=")) {
                algorithm = word.is("ONLINE") && value.is("ON")
                        ? Optional.of(new Identifier("online", false, word.span()))
                        : algorithm;
                patience = word.is("ABORT_AFTER_WAIT")
                        ? Optional.of(new Identifier(cursor.text(value), false, value.span()))
                        : patience;
            }
        }
        return new Manner(algorithm, Optional.empty(), patience);
    }
}
