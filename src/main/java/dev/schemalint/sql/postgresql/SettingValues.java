package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads what a setting is set to: words, numbers and strings, as the server would store them. */
final class SettingValues {

    private final Names names;

    SettingValues(Names names) {
        this.names = names;
    }

    /** The rest of a SET whose name was passed. */
    Operation setting(Cursor cursor, int start, String name, boolean local) throws Unexpected {
        int valueStart = cursor.mark();
        List<String> values = cursor.accept("DEFAULT") ? List.of() : Reading.list(cursor, this::value);
        return setting(cursor, start, valueStart, name, values, local);
    }

    /** The rest of {@code SET TIME ZONE}. */
    Operation timeZone(Cursor cursor, int start, boolean local) throws Unexpected {
        int valueStart = cursor.mark();
        if (cursor.accept("LOCAL") || cursor.accept("DEFAULT")) {
            return setting(cursor, start, valueStart, "timezone", List.of(), local);
        }
        if (!cursor.accept("INTERVAL")) {
            return setting(cursor, start, valueStart, "timezone", List.of(value(cursor)), local);
        }
        if (cursor.accept(TokenKind.OPEN)) {
            Literals.integer(cursor);
            cursor.expect(TokenKind.CLOSE, ")");
        }
        List<String> interval = List.of(Literals.string(cursor));
        if (cursor.accept("HOUR") && cursor.accept("TO")) {
            cursor.expect("MINUTE");
        }
        return setting(cursor, start, valueStart, "timezone", interval, local);
    }

    private static Operation setting(
            Cursor cursor, int start, int valueStart, String name, List<String> values, boolean local) {
        return new SetSetting(cursor.extentSince(start).with("value", cursor.since(valueStart)), name, values, local);
    }

    private String value(Cursor cursor) throws Unexpected {
        boolean isString = cursor.at(TokenKind.STRING)
                || cursor.at(TokenKind.PLACEHOLDER)
                        && cursor.text(cursor.peek()).startsWith(":'");
        if (isString) {
            return Literals.string(cursor);
        }
        if (cursor.at(TokenKind.NUMBER) || cursor.at("-") || cursor.at("+")) {
            return Literals.number(cursor);
        }
        if (cursor.atAny("TRUE", "FALSE", "ON")) {
            return names.label(cursor).text();
        }
        return names.looseIdentifier(cursor).text();
    }
}
