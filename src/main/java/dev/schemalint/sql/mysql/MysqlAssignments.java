package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Reads what SET assigns to columns in MySQL. */
final class MysqlAssignments {

    private MysqlAssignments() {}

    /** Columns as they were named, with their table or without, and all values. */
    record Assigned(List<Name> targets, List<Expression> values) {

        List<Identifier> columns() {
            return targets.stream().map(Name::last).toList();
        }
    }

    static Assigned read(Cursor cursor, MysqlElements elements) throws Unexpected {
        List<Name> targets = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        do {
            targets.add(elements.names().name(cursor));
            if (!cursor.accept(":=")) {
                cursor.expect("=");
            }
            values.add(elements.expressions().read(cursor));
        } while (cursor.accept(TokenKind.COMMA));
        return new Assigned(targets, values);
    }
}
