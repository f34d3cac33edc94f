package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.SetObjectSetting;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Creation;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.element.ObjectKinds;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads roles, which are also called users and groups. */
final class RoleReader {

    private final Elements elements;
    private final SettingReader settings;

    RoleReader(Elements elements) {
        this.elements = elements;
        this.settings = new SettingReader(elements.names());
    }

    /** From the kind. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        ObjectKind what = ObjectKinds.read(cursor);
        Identifier role = elements.roles().read(cursor);
        cursor.accept("WITH");
        List<Option> options = options(cursor);
        return new CreateObject(
                cursor.extentSince(creation.mark()), what, Optional.of(Name.of(role)), false, false, options);
    }

    /** From behind the kind and the role; no role means ALL. */
    Operation alter(Cursor cursor, int mark, ObjectKind what, Optional<Name> role) throws Unexpected {
        if (cursor.accept("IN", "DATABASE")) {
            elements.names().identifier(cursor);
        }
        if (SettingReader.comes(cursor)) {
            SettingReader.Setting setting = settings.read(cursor);
            return new SetObjectSetting(
                    cursor.extentSince(mark), what, role, setting.name().orElse("all"), setting.values());
        }
        if (what == ObjectKind.GROUP) {
            String verb = Words.oneOf(cursor, "ADD", "DROP").toLowerCase(Locale.ROOT);
            cursor.expect("USER");
            String users = names(elements.roles().list(cursor));
            Option members = new Option(verb + " user", Optional.of(users));
            return new AlterObject(cursor.extentSince(mark), what, role, List.of(members));
        }
        cursor.accept("WITH");
        List<Option> options = options(cursor);
        return new AlterObject(cursor.extentSince(mark), what, role, options);
    }

    private List<Option> options(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        while (cursor.at(TokenKind.WORD)) {
            options.add(option(cursor));
        }
        return options;
    }

    private Option option(Cursor cursor) throws Unexpected {
        Token word = cursor.next();
        return switch (word.word()) {
            case "ENCRYPTED", "UNENCRYPTED" -> {
                cursor.expect("PASSWORD");
                yield new Option("password", Optional.of(Literals.string(cursor)));
            }
            case "PASSWORD" -> {
                Optional<String> password =
                        cursor.accept("NULL") ? Optional.empty() : Optional.of(Literals.string(cursor));
                yield new Option("password", password);
            }
            case "CONNECTION" -> {
                cursor.expect("LIMIT");
                yield new Option("connection limit", Optional.of(Literals.number(cursor)));
            }
            case "VALID" -> {
                cursor.expect("UNTIL");
                yield new Option("valid until", Optional.of(Literals.string(cursor)));
            }
            case "SYSID" -> new Option("sysid", Optional.of(Literals.number(cursor)));
            case "IN" -> {
                Words.oneOf(cursor, "ROLE", "GROUP");
                yield new Option("in role", Optional.of(names(elements.roles().list(cursor))));
            }
            case "USER", "ROLE", "ADMIN" ->
                new Option(
                        word.word().toLowerCase(Locale.ROOT),
                        Optional.of(names(elements.roles().list(cursor))));
            default -> flag(word);
        };
    }

    private static Option flag(Token word) throws Unexpected {
        return switch (word.word()) {
            case "SUPERUSER",
                    "NOSUPERUSER",
                    "CREATEDB",
                    "NOCREATEDB",
                    "CREATEROLE",
                    "NOCREATEROLE",
                    "CREATEUSER",
                    "NOCREATEUSER",
                    "INHERIT",
                    "NOINHERIT",
                    "LOGIN",
                    "NOLOGIN",
                    "REPLICATION",
                    "NOREPLICATION",
                    "BYPASSRLS",
                    "NOBYPASSRLS" -> new Option(word.word().toLowerCase(Locale.ROOT), Optional.empty());
            default -> throw new Unexpected(word, "an option of a role");
        };
    }

    private static String names(List<Identifier> roles) {
        return String.join(", ", roles.stream().map(Identifier::text).toList());
    }
}
