package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.Grant;
import dev.schemalint.operation.ObjectOperation.Revoke;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;

/** Reads Oracle's GRANT and REVOKE, of privileges on objects, of the system's privileges, and of roles. */
final class OraclePrivileges implements StatementReader {

    private final Names names;

    OraclePrivileges(Names names) {
        this.names = names;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        boolean grant = cursor.next().is("GRANT");
        List<String> privileges = Reading.list(cursor, this::privilege);
        ObjectKind what = ObjectKind.DATABASE;
        List<Name> on = List.of();
        if (cursor.accept("ON")) {
            what = cursor.accept("DIRECTORY") ? ObjectKind.DIRECTORY : ObjectKind.TABLE;
            on = List.of(names.name(cursor));
        }
        cursor.expect(grant ? "TO" : "FROM");
        List<Identifier> to = Reading.list(cursor, names::label);
        if (grant && cursor.accept("IDENTIFIED", "BY")) {
            names.label(cursor);
        }
        boolean option = cursor.accept("WITH", "GRANT", "OPTION")
                || cursor.accept("WITH", "ADMIN", "OPTION")
                || cursor.accept("WITH", "HIERARCHY", "OPTION");
        boolean cascade = cursor.accept("CASCADE", "CONSTRAINTS");
        cursor.accept("FORCE");
        return List.of(
                grant
                        ? new Grant(cursor.extentSince(start), what, privileges, on, false, to, option)
                        : new Revoke(cursor.extentSince(start), what, privileges, on, false, to, cascade));
    }

    /** Words up to a comma, ON, TO or FROM; columns may follow in parentheses. */
    private String privilege(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        do {
            if (!cursor.accept(TokenKind.WORD) && !cursor.accept(TokenKind.PLACEHOLDER)) {
                cursor.expect(TokenKind.QUOTED_NAME, "a privilege");
            }
        } while ((cursor.at(TokenKind.WORD) || cursor.at(TokenKind.PLACEHOLDER)) && !cursor.atAny("ON", "TO", "FROM"));
        String words = cursor.text(cursor.since(mark)).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (cursor.at(TokenKind.OPEN)) {
            names.parenthesised(cursor);
        }
        return words;
    }
}
