package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.Discard;
import dev.schemalint.operation.SessionOperation.ResetSetting;
import dev.schemalint.operation.SessionOperation.SetRole;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.operation.SessionOperation.ShowSetting;
import dev.schemalint.operation.TransactionOperation.SetConstraints;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.Roles;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.statement.TransactionReader;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads SET in all its forms, RESET, SHOW and DISCARD. */
final class SessionReader implements StatementReader {

    private final Names names;
    private final Roles roles;
    private final TransactionReader transactions;
    private final SettingValues values;

    SessionReader(Elements elements, TransactionReader transactions) {
        this.names = elements.names();
        this.roles = elements.roles();
        this.transactions = transactions;
        this.values = new SettingValues(names);
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        return List.of(
                switch (verb) {
                    case "SET" -> set(cursor, start);
                    case "RESET" -> {
                        Optional<String> name = settingOrAll(cursor);
                        yield new ResetSetting(cursor.extentSince(start), name);
                    }
                    case "SHOW" -> {
                        Optional<String> name = settingOrAll(cursor);
                        yield new ShowSetting(cursor.extentSince(start), name);
                    }
                    case "DISCARD" -> discard(cursor, start);
                    default -> throw new Unexpected(cursor.previous(), "SET, RESET, SHOW or DISCARD");
                });
    }

    private Operation set(Cursor cursor, int start) throws Unexpected {
        if (cursor.accept("CONSTRAINTS")) {
            return constraints(cursor, start);
        }
        if (cursor.accept("SESSION", "CHARACTERISTICS", "AS", "TRANSACTION")) {
            return transactions.characteristics(cursor, start, true);
        }
        boolean isName = isSettingName(cursor);
        boolean local = !isName && cursor.accept("LOCAL");
        if (!isName && !local) {
            cursor.accept("SESSION");
        }
        return isSettingName(cursor) ? setting(cursor, start, local) : special(cursor, start, local);
    }

    /** Whether a name and then a value come next, rather than words of their own grammar. */
    private static boolean isSettingName(Cursor cursor) {
        Token second = cursor.peek(1);
        return second.kind() == TokenKind.DOT || second.is("=") || second.is("TO") || second.is("FROM");
    }

    private Operation setting(Cursor cursor, int start, boolean local) throws Unexpected {
        String name = names.name(cursor).toString();
        if (cursor.at("FROM", "CURRENT")) {
            throw Unexpected.uncovered(cursor.peek(), "SET ... FROM CURRENT has a meaning in functions only");
        }
        if (!cursor.accept("TO") && !cursor.accept("=")) {
            throw cursor.unexpected("TO or =");
        }
        return values.setting(cursor, start, name, local);
    }

    private Operation special(Cursor cursor, int start, boolean local) throws Unexpected {
        if (cursor.accept("TRANSACTION")) {
            return transactions.characteristics(cursor, start, false);
        }
        if (cursor.accept("ROLE")) {
            return role(cursor, start, local);
        }
        if (cursor.accept("SESSION", "AUTHORIZATION") || cursor.accept("AUTHORIZATION")) {
            return role(cursor, start, local);
        }
        if (cursor.accept("TIME", "ZONE")) {
            return values.timeZone(cursor, start, local);
        }
        if (cursor.accept("SCHEMA")) {
            return values.setting(cursor, start, "search_path", local);
        }
        if (cursor.accept("NAMES")) {
            return cursor.atEnd()
                    ? new SetSetting(cursor.extentSince(start), "client_encoding", List.of(), local)
                    : values.setting(cursor, start, "client_encoding", local);
        }
        if (cursor.accept("XML", "OPTION")) {
            return values.setting(cursor, start, "xmloption", local);
        }
        names.name(cursor);
        throw cursor.unexpected("TO or =");
    }

    private Operation role(Cursor cursor, int start, boolean local) throws Unexpected {
        if (cursor.accept("NONE") || cursor.accept("DEFAULT")) {
            return new SetRole(cursor.extentSince(start), Optional.empty(), local);
        }
        Identifier role = cursor.at(TokenKind.STRING)
                ? new Identifier(
                        Literals.string(cursor), true, cursor.previous().span())
                : roles.read(cursor);
        return new SetRole(cursor.extentSince(start), Optional.of(role), local);
    }

    private Operation constraints(Cursor cursor, int start) throws Unexpected {
        List<Name> constraints = cursor.accept("ALL") ? List.of() : names.names(cursor);
        boolean deferred = cursor.accept("DEFERRED");
        if (!deferred && !cursor.accept("IMMEDIATE")) {
            throw cursor.unexpected("DEFERRED or IMMEDIATE");
        }
        return new SetConstraints(cursor.extentSince(start), constraints, deferred);
    }

    private Optional<String> settingOrAll(Cursor cursor) throws Unexpected {
        if (cursor.accept("ALL")) {
            return Optional.empty();
        }
        if (cursor.accept("TIME", "ZONE")) {
            return Optional.of("timezone");
        }
        if (cursor.accept("TRANSACTION", "ISOLATION", "LEVEL")) {
            return Optional.of("transaction_isolation");
        }
        if (cursor.accept("SESSION", "AUTHORIZATION")) {
            return Optional.of("session_authorization");
        }
        return Optional.of(names.name(cursor).toString());
    }

    private static Operation discard(Cursor cursor, int start) throws Unexpected {
        if (!cursor.atAny("ALL", "PLANS", "SEQUENCES", "TEMP", "TEMPORARY")) {
            throw cursor.unexpected("ALL, PLANS, SEQUENCES or TEMP");
        }
        String what = cursor.next().word().toLowerCase(Locale.ROOT);
        return new Discard(cursor.extentSince(start), what);
    }
}
