package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Manner;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import java.util.Optional;

/** How a statement of T-SQL wants its work done: {@code WITH (ONLINE = ON)} is an algorithm of that name. */
final class Built {

    private Built() {}

    /** What is altered, in the manner that is said between a mark and the cursor. */
    static Altered as(Cursor cursor, int from, Altered on) {
        return new Altered(on.kind(), on.name(), on.ifExists(), on.only(), manner(cursor, from));
    }

    static Manner manner(Cursor cursor, int from) {
        for (int mark = from; mark + 2 < cursor.mark(); mark++) {
            Token word = cursor.tokenAt(mark);
            boolean on =
                    cursor.tokenAt(mark + 1).is("=") && cursor.tokenAt(mark + 2).is("ON");
            if (word.is("ONLINE") && on) {
                return new Manner(
                        Optional.of(new Identifier("online", false, word.span())), Optional.empty(), Optional.empty());
            }
        }
        return Manner.ANY;
    }
}
