package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.Grant;
import dev.schemalint.operation.ObjectOperation.Revoke;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LooseText;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads MySQL's GRANT and REVOKE, of privileges and of roles. */
final class MysqlPrivileges implements StatementReader {

    private static final Set<String> OBJECTS = Set.of("TABLE", "FUNCTION", "PROCEDURE", "PACKAGE");

    private final Names names;
    private final MysqlAccounts accounts;

    MysqlPrivileges(Names names) {
        this.names = names;
        this.accounts = new MysqlAccounts(names);
    }

    /** What the privileges are on: the names of databases mean all in them, and no name means everything. */
    private record Level(ObjectKind what, List<Name> names, boolean everyInSchema) {}

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        boolean grant = cursor.next().is("GRANT");
        cursor.accept("IF", "EXISTS");
        List<Name> given = Reading.list(cursor, this::privilegeOrRole);
        boolean onObjects = cursor.accept("ON");
        boolean everything = isAll(given.get(0));
        Level level = onObjects
                ? level(cursor, given)
                : everything ? new Level(ObjectKind.TABLE, List.of(), true) : new Level(ObjectKind.ROLE, given, false);
        List<String> privileges = onObjects && !everything ? privileges(given) : List.of();
        cursor.expect(grant ? "TO" : "FROM");
        List<Identifier> grantees = new ArrayList<>(List.of(accounts.read(cursor)));
        while (cursor.accept(TokenKind.COMMA)) {
            grantees.add(accounts.read(cursor));
        }
        boolean grantOption = LooseText.options(cursor).stream()
                .anyMatch(option -> option.name().equals("option"));
        return List.of(
                grant
                        ? new Grant(
                                cursor.extentSince(mark),
                                level.what(),
                                privileges,
                                level.names(),
                                level.everyInSchema(),
                                grantees,
                                grantOption)
                        : new Revoke(
                                cursor.extentSince(mark),
                                level.what(),
                                privileges,
                                level.names(),
                                level.everyInSchema(),
                                grantees,
                                false));
    }

    private static boolean isAll(Name privilege) {
        return privilege.text().equalsIgnoreCase("ALL") || privilege.text().equalsIgnoreCase("ALL PRIVILEGES");
    }

    private static List<String> privileges(List<Name> given) {
        return given.stream().map(name -> name.text().toUpperCase(Locale.ROOT)).toList();
    }

    /** Words up to a comma, ON, TO or FROM; columns may follow in parentheses. */
    private Name privilegeOrRole(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        if (!cursor.at(TokenKind.WORD)) {
            return Name.of(accounts.read(cursor));
        }
        names.label(cursor);
        while (cursor.at(TokenKind.WORD) && !cursor.atAny("ON", "TO", "FROM")) {
            cursor.next();
        }
        if (cursor.at(TokenKind.VARIABLE)) {
            cursor.next();
        }
        String words = cursor.text(cursor.since(mark)).replaceAll("\\s+", " ");
        Name name = Name.of(new Identifier(words, false, cursor.since(mark)));
        if (cursor.at(TokenKind.OPEN)) {
            names.parenthesised(cursor);
        }
        return name;
    }

    private Level level(Cursor cursor, List<Name> given) throws Unexpected {
        ObjectKind what = ObjectKind.TABLE;
        if (OBJECTS.contains(cursor.peek().word()) && cursor.peek(1).kind() != TokenKind.DOT) {
            what = MysqlObjectKinds.read(cursor);
        }
        if (cursor.accept("*")) {
            if (cursor.accept(TokenKind.DOT)) {
                cursor.expect("*");
            }
            return new Level(what, List.of(), true);
        }
        boolean account = cursor.at(TokenKind.STRING)
                || given.get(0).text().equalsIgnoreCase("PROXY")
                || cursor.peek(1).kind() == TokenKind.VARIABLE;
        if (account) {
            return new Level(ObjectKind.USER, List.of(Name.of(accounts.read(cursor))), false);
        }
        Name name = names.name(cursor);
        boolean all = cursor.accept(TokenKind.DOT);
        if (all) {
            cursor.expect("*");
        }
        return new Level(what, List.of(name), all);
    }
}
