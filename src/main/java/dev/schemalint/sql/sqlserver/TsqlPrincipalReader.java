package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.ChangeOwner;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CREATE and ALTER of logins, users and roles in T-SQL, and who owns what. */
final class TsqlPrincipalReader {

    private final Elements elements;
    private final TsqlOptions options;

    TsqlPrincipalReader(Elements elements) {
        this.elements = elements;
        this.options = new TsqlOptions(elements);
    }

    static boolean isPrincipal(String word) {
        return word.equals("LOGIN") || word.equals("USER") || word.equals("ROLE");
    }

    /** From the word LOGIN, USER or ROLE; a login is a role that may connect. */
    Operation create(Cursor cursor, int start) throws Unexpected {
        ObjectKind what = kind(cursor.next().word());
        Name name = Name.of(elements.names().identifier(cursor));
        List<Option> said = new ArrayList<>();
        if (cursor.accept("AUTHORIZATION")) {
            elements.names().identifier(cursor);
        }
        if (cursor.accept("FOR") || cursor.accept("FROM")) {
            source(cursor);
        } else if (cursor.accept("WITHOUT", "LOGIN")) {
            said.add(Option.of("without login"));
        }
        said.addAll(with(cursor));
        return new CreateObject(cursor.extentSince(start), what, Optional.of(name), false, false, said);
    }

    /** {@code FOR LOGIN x}, {@code FROM WINDOWS}, {@code FROM EXTERNAL PROVIDER}. */
    private void source(Cursor cursor) throws Unexpected {
        if (cursor.accept("EXTERNAL", "PROVIDER") || cursor.accept("WINDOWS")) {
            return;
        }
        elements.names().label(cursor);
        elements.names().identifier(cursor);
    }

    /** {@code ALTER ROLE r ADD MEMBER u}, {@code ALTER LOGIN l DISABLE}, {@code ALTER USER u WITH DEFAULT_SCHEMA = s}. */
    Operation alter(Cursor cursor, int start) throws Unexpected {
        ObjectKind what = kind(cursor.next().word());
        Name name = Name.of(elements.names().identifier(cursor));
        List<Option> said = new ArrayList<>();
        if (cursor.accept("ADD", "MEMBER") || cursor.accept("DROP", "MEMBER")) {
            said.add(Option.of("member", elements.names().identifier(cursor).text()));
        } else if (cursor.accept("ENABLE") || cursor.accept("DISABLE")) {
            said.add(Option.of(cursor.previous().word().toLowerCase(Locale.ROOT)));
        } else {
            said.addAll(with(cursor));
        }
        return new AlterObject(cursor.extentSince(start), what, Optional.of(name), said);
    }

    /** {@code ALTER AUTHORIZATION ON SCHEMA::s TO u}, from the word AUTHORIZATION. */
    Operation authorize(Cursor cursor, int start) throws Unexpected {
        cursor.expect("AUTHORIZATION", "ON");
        ObjectKind what = ObjectKind.TABLE;
        if (cursor.peek(1).is("::")) {
            what = switch (cursor.next().word()) {
                case "SCHEMA" -> ObjectKind.SCHEMA;
                case "DATABASE" -> ObjectKind.DATABASE;
                case "ROLE" -> ObjectKind.ROLE;
                case "TYPE" -> ObjectKind.TYPE;
                default -> ObjectKind.TABLE;
            };
            cursor.next();
        }
        Name name = elements.names().name(cursor);
        cursor.expect("TO");
        if (cursor.accept("SCHEMA", "OWNER")) {
            return new AlterObject(cursor.extentSince(start), what, Optional.of(name), List.of());
        }
        return new ChangeOwner(
                cursor.extentSince(start),
                what,
                Optional.of(name),
                elements.names().identifier(cursor));
    }

    /** {@code WITH PASSWORD = N'x' MUST_CHANGE, CHECK_POLICY = OFF}. */
    private List<Option> with(Cursor cursor) throws Unexpected {
        return cursor.accept("WITH") ? Reading.list(cursor, this::option) : List.of();
    }

    private Option option(Cursor cursor) throws Unexpected {
        String name = elements.names().label(cursor).text().toLowerCase(Locale.ROOT);
        cursor.expect("=");
        String value = cursor.at(TokenKind.QUOTED_NAME)
                ? elements.names().identifier(cursor).text()
                : options.value(cursor);
        while (cursor.atAny("HASHED", "MUST_CHANGE", "UNLOCK", "OLD_PASSWORD")) {
            if (cursor.next().is("OLD_PASSWORD")) {
                cursor.expect("=");
                elements.expressions().readOperand(cursor);
            }
        }
        return Option.of(name, value);
    }

    private static ObjectKind kind(String word) {
        return word.equals("USER") ? ObjectKind.USER : ObjectKind.ROLE;
    }
}
