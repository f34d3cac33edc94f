package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TriggerOperation.AlterPolicy;
import dev.schemalint.operation.TriggerOperation.CreatePolicy;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads row policies. */
final class PolicyReader {

    private final Elements elements;

    PolicyReader(Elements elements) {
        this.elements = elements;
    }

    /** From the word POLICY. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("POLICY");
        Identifier name = elements.names().identifier(cursor);
        cursor.expect("ON");
        Name table = elements.names().name(cursor);
        boolean permissive = true;
        if (cursor.accept("AS")) {
            permissive = Words.oneOf(cursor, "PERMISSIVE", "RESTRICTIVE").equals("PERMISSIVE");
        }
        String command = "ALL";
        if (cursor.accept("FOR")) {
            command = Words.oneOf(cursor, "ALL", "SELECT", "INSERT", "UPDATE", "DELETE");
        }
        List<Identifier> roles = roles(cursor);
        Optional<Expression> using = using(cursor);
        Optional<Expression> withCheck = withCheck(cursor);
        return new CreatePolicy(
                cursor.extentSince(creation.mark()), name, table, permissive, command, roles, using, withCheck);
    }

    /** From behind the names of the policy and its table. */
    Operation alter(Cursor cursor, int mark, Identifier name, Name table) throws Unexpected {
        List<Identifier> roles = roles(cursor);
        Optional<Expression> using = using(cursor);
        Optional<Expression> withCheck = withCheck(cursor);
        return new AlterPolicy(cursor.extentSince(mark), name, table, roles, using, withCheck);
    }

    private List<Identifier> roles(Cursor cursor) throws Unexpected {
        return cursor.accept("TO") ? elements.roles().list(cursor) : List.of();
    }

    private Optional<Expression> using(Cursor cursor) throws Unexpected {
        return cursor.accept("USING") ? Optional.of(elements.expressions().parenthesised(cursor)) : Optional.empty();
    }

    private Optional<Expression> withCheck(Cursor cursor) throws Unexpected {
        return cursor.accept("WITH", "CHECK")
                ? Optional.of(elements.expressions().parenthesised(cursor))
                : Optional.empty();
    }
}
