package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.Grant;
import dev.schemalint.operation.ObjectOperation.Revoke;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;

/** Reads GRANT, DENY and REVOKE of T-SQL. */
final class TsqlPrivilegeReader implements StatementReader {

    private final Names names;

    TsqlPrivilegeReader(Names names) {
        this.names = names;
    }

    /** What the privileges are on; no name means the whole database. */
    private record Securable(ObjectKind what, List<Name> names) {}

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        Token verb = cursor.next();
        boolean grant = verb.is("GRANT");
        cursor.accept("GRANT", "OPTION", "FOR");
        List<String> privileges = Reading.list(cursor, this::privilege);
        Securable on = cursor.accept("ON") ? securable(cursor) : new Securable(ObjectKind.DATABASE, List.of());
        if (grant || !cursor.accept("FROM")) {
            cursor.expect("TO");
        }
        List<Identifier> to = Reading.list(cursor, names::label);
        if (verb.is("DENY")) {
            cursor.accept("CASCADE");
            grantor(cursor);
            return List.of(new OtherCommand(cursor.extentSince(start), "deny"));
        }
        if (!grant) {
            boolean cascade = cursor.accept("CASCADE");
            grantor(cursor);
            return List.of(
                    new Revoke(cursor.extentSince(start), on.what(), privileges, on.names(), false, to, cascade));
        }
        boolean option = cursor.accept("WITH", "GRANT", "OPTION");
        grantor(cursor);
        return List.of(new Grant(cursor.extentSince(start), on.what(), privileges, on.names(), false, to, option));
    }

    private void grantor(Cursor cursor) throws Unexpected {
        if (cursor.accept("AS")) {
            names.identifier(cursor);
        }
    }

    /** Words up to a comma, ON, TO or FROM; columns may follow in parentheses. */
    private String privilege(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect(TokenKind.WORD, "a privilege");
        while (cursor.at(TokenKind.WORD) && !cursor.atAny("ON", "TO", "FROM")) {
            cursor.next();
        }
        String words = cursor.text(cursor.since(mark)).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (cursor.at(TokenKind.OPEN)) {
            names.parenthesised(cursor);
        }
        return words;
    }

    /** {@code SCHEMA::dbo}, {@code OBJECT::dbo.t} or a name. */
    private Securable securable(Cursor cursor) throws Unexpected {
        boolean kind = cursor.peek(1).is("::");
        ObjectKind what = ObjectKind.TABLE;
        if (kind) {
            what = switch (cursor.peek().word()) {
                case "OBJECT" -> ObjectKind.TABLE;
                case "SCHEMA" -> ObjectKind.SCHEMA;
                case "TYPE" -> ObjectKind.TYPE;
                case "DATABASE" -> ObjectKind.DATABASE;
                case "ROLE", "LOGIN" -> ObjectKind.ROLE;
                case "USER" -> ObjectKind.USER;
                default -> throw Unexpected.uncovered(cursor.peek(), "privileges on this kind are not read here");
            };
            cursor.next();
            cursor.next();
        }
        return new Securable(what, List.of(names.name(cursor)));
    }
}
