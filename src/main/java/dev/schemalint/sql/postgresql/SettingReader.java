package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Option;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Types;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the SET and RESET that routines, roles, databases and the system are given. */
final class SettingReader {

    private final Names names;

    SettingReader(Names names) {
        this.names = names;
    }

    /** A setting; no values means RESET or DEFAULT, no name as well means RESET ALL. */
    record Setting(Optional<String> name, Optional<List<String>> values) {

        Option asOption() {
            return new Option(name.orElse("all"), values.map(list -> String.join(", ", list)));
        }
    }

    static boolean comes(Cursor cursor) {
        return cursor.at("SET") || cursor.at("RESET");
    }

    Setting read(Cursor cursor) throws Unexpected {
        if (cursor.accept("RESET")) {
            return reset(cursor);
        }
        cursor.expect("SET");
        if (cursor.accept("TIME", "ZONE")) {
            return set("timezone", zone(cursor));
        }
        if (cursor.accept("SESSION", "AUTHORIZATION") || cursor.accept("XML", "OPTION")) {
            return set(cursor.previous().word().toLowerCase(Locale.ROOT), List.of(value(cursor)));
        }
        if (cursor.accept("TRANSACTION", "ISOLATION", "LEVEL")) {
            return set("transaction_isolation", List.of(isolation(cursor)));
        }
        boolean quoted = cursor.atAny("CATALOG", "SCHEMA") && cursor.peek(1).kind() == TokenKind.STRING;
        boolean bare = cursor.atAny("ROLE", "NAMES")
                && !cursor.peek(1).is("=")
                && !cursor.peek(1).is("TO");
        if (quoted || bare) {
            return set(cursor.next().word().toLowerCase(Locale.ROOT), List.of(value(cursor)));
        }
        String name = name(cursor);
        if (cursor.accept("FROM", "CURRENT")) {
            return set(name, List.of("current"));
        }
        if (!cursor.accept("=")) {
            cursor.expect("TO");
        }
        return cursor.accept("DEFAULT") ? new Setting(Optional.of(name), Optional.empty()) : set(name, values(cursor));
    }

    private Setting reset(Cursor cursor) throws Unexpected {
        if (cursor.accept("ALL")) {
            return new Setting(Optional.empty(), Optional.empty());
        }
        if (cursor.accept("TIME", "ZONE")) {
            return new Setting(Optional.of("timezone"), Optional.empty());
        }
        if (cursor.accept("SESSION", "AUTHORIZATION")) {
            return new Setting(Optional.of("authorization"), Optional.empty());
        }
        if (cursor.accept("TRANSACTION", "ISOLATION", "LEVEL")) {
            return new Setting(Optional.of("transaction_isolation"), Optional.empty());
        }
        return new Setting(Optional.of(name(cursor)), Optional.empty());
    }

    private static Setting set(String name, List<String> values) {
        return new Setting(Optional.of(name), Optional.of(values));
    }

    private String name(Cursor cursor) throws Unexpected {
        return names.name(cursor).toString();
    }

    private List<String> values(Cursor cursor) throws Unexpected {
        return Reading.list(cursor, this::value);
    }

    private List<String> zone(Cursor cursor) throws Unexpected {
        if (!cursor.accept("INTERVAL")) {
            return List.of(value(cursor));
        }
        if (cursor.accept(TokenKind.OPEN)) {
            Literals.integer(cursor);
            cursor.expect(TokenKind.CLOSE, ")");
        }
        String interval = Literals.string(cursor);
        Types.intervalFields(cursor);
        return List.of(interval);
    }

    private static String isolation(Cursor cursor) throws Unexpected {
        if (cursor.accept("SERIALIZABLE")) {
            return "serializable";
        }
        if (cursor.accept("REPEATABLE")) {
            cursor.expect("READ");
            return "repeatable read";
        }
        cursor.expect("READ");
        return "read " + Words.oneOf(cursor, "COMMITTED", "UNCOMMITTED").toLowerCase(Locale.ROOT);
    }

    /** A value without its quotes. */
    private String value(Cursor cursor) throws Unexpected {
        return switch (cursor.peek().kind()) {
            case STRING, PLACEHOLDER -> Literals.string(cursor);
            case WORD, QUOTED_NAME ->
                cursor.atAny("TRUE", "FALSE", "ON")
                        ? cursor.next().word().toLowerCase(Locale.ROOT)
                        : names.looseIdentifier(cursor).text();
            default -> Literals.number(cursor);
        };
    }
}
