package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation;
import dev.schemalint.operation.ObjectOperation.AlterDefaultPrivileges;
import dev.schemalint.operation.ObjectOperation.Grant;
import dev.schemalint.operation.ObjectOperation.Revoke;
import dev.schemalint.operation.Operation;
import dev.schemalint.sql.element.Behavior;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads GRANT, REVOKE and ALTER DEFAULT PRIVILEGES. */
final class PrivilegeReader {

    private final Elements elements;
    private final PrivilegeTargets targets;

    PrivilegeReader(Elements elements) {
        this.elements = elements;
        this.targets = new PrivilegeTargets(elements);
    }

    ObjectOperation grant(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("GRANT");
        List<Name> privileges = privileges(cursor);
        boolean onObjects = cursor.accept("ON");
        PrivilegeTargets.Target target =
                onObjects ? targets.read(cursor) : new PrivilegeTargets.Target(ObjectKind.ROLE, privileges, false);
        cursor.expect("TO");
        List<Identifier> grantees = elements.roles().grantees(cursor);
        boolean grantOption = onObjects ? cursor.accept("WITH", "GRANT", "OPTION") : withOption(cursor);
        grantedBy(cursor);
        return new Grant(
                cursor.extentSince(mark),
                target.what(),
                onObjects ? words(privileges) : List.of(),
                target.names(),
                target.everyInSchema(),
                grantees,
                grantOption);
    }

    ObjectOperation revoke(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        cursor.expect("REVOKE");
        if (cursor.peek(1).is("OPTION") && cursor.peek(2).is("FOR")) {
            elements.names().label(cursor);
            cursor.expect("OPTION", "FOR");
        }
        List<Name> privileges = privileges(cursor);
        boolean onObjects = cursor.accept("ON");
        PrivilegeTargets.Target target =
                onObjects ? targets.read(cursor) : new PrivilegeTargets.Target(ObjectKind.ROLE, privileges, false);
        cursor.expect("FROM");
        List<Identifier> grantees = elements.roles().grantees(cursor);
        grantedBy(cursor);
        boolean cascade = Behavior.cascade(cursor);
        return new Revoke(
                cursor.extentSince(mark),
                target.what(),
                onObjects ? words(privileges) : List.of(),
                target.names(),
                target.everyInSchema(),
                grantees,
                cascade);
    }

    /** From behind ALTER. */
    Operation alterDefaults(Cursor cursor, int mark) throws Unexpected {
        cursor.expect("DEFAULT", "PRIVILEGES");
        List<Identifier> roles = new ArrayList<>();
        List<Identifier> schemas = new ArrayList<>();
        while (cursor.at("FOR") || cursor.at("IN", "SCHEMA")) {
            if (cursor.accept("FOR")) {
                Words.oneOf(cursor, "ROLE", "USER");
                roles.addAll(elements.roles().list(cursor));
            } else {
                cursor.expect("IN", "SCHEMA");
                schemas.addAll(elements.names().identifiers(cursor));
            }
        }
        ObjectOperation change = cursor.at("GRANT") ? grant(cursor) : revoke(cursor);
        return new AlterDefaultPrivileges(cursor.extentSince(mark), roles, schemas, change);
    }

    /** Privileges or roles, as written; none stands for ALL. */
    private List<Name> privileges(Cursor cursor) throws Unexpected {
        if (cursor.accept("ALL")) {
            cursor.accept("PRIVILEGES");
            columns(cursor);
            return List.of();
        }
        return Reading.list(cursor, this::privilege);
    }

    private Name privilege(Cursor cursor) throws Unexpected {
        if (cursor.at("ALTER", "SYSTEM")) {
            int mark = cursor.mark();
            cursor.expect("ALTER", "SYSTEM");
            return Name.of(new Identifier("alter system", false, cursor.since(mark)));
        }
        boolean reserved = cursor.atAny("SELECT", "REFERENCES", "CREATE");
        Name privilege = Name.of(
                reserved ? elements.names().label(cursor) : elements.names().identifier(cursor));
        columns(cursor);
        return privilege;
    }

    private void columns(Cursor cursor) throws Unexpected {
        if (cursor.at(TokenKind.OPEN)) {
            elements.names().parenthesised(cursor);
        }
    }

    private static List<String> words(List<Name> privileges) {
        return privileges.stream()
                .map(privilege -> privilege.text().toUpperCase(Locale.ROOT))
                .toList();
    }

    /** What comes with membership in a role: {@code WITH ADMIN OPTION}, {@code WITH INHERIT TRUE, SET FALSE}. */
    private boolean withOption(Cursor cursor) throws Unexpected {
        if (!cursor.accept("WITH")) {
            return false;
        }
        List<Boolean> given = Reading.list(cursor, at -> {
            boolean handsOn = at.at("ADMIN");
            elements.names().label(at);
            boolean refused = Words.oneOf(at, "OPTION", "TRUE", "FALSE").equals("FALSE");
            return handsOn && !refused;
        });
        return given.contains(true);
    }

    private void grantedBy(Cursor cursor) throws Unexpected {
        if (cursor.accept("GRANTED", "BY")) {
            elements.roles().read(cursor);
        }
    }
}
