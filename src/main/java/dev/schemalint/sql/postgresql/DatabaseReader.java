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
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads databases, tablespaces and the settings of the whole system. */
final class DatabaseReader {

    private final Elements elements;
    private final SettingReader settings;

    DatabaseReader(Elements elements) {
        this.elements = elements;
        this.settings = new SettingReader(elements.names());
    }

    /** From the word DATABASE. */
    Operation create(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("DATABASE");
        Identifier name = elements.names().identifier(cursor);
        cursor.accept("WITH");
        List<Option> options = options(cursor);
        return new CreateObject(
                cursor.extentSince(creation.mark()),
                ObjectKind.DATABASE,
                Optional.of(Name.of(name)),
                false,
                false,
                options);
    }

    /** From behind the name. */
    Operation alter(Cursor cursor, int mark, Name database) throws Unexpected {
        if (cursor.accept("SET", "TABLESPACE")) {
            Identifier tablespace = elements.names().identifier(cursor);
            return altered(cursor, mark, database, List.of(new Option("tablespace", Optional.of(tablespace.text()))));
        }
        if (SettingReader.comes(cursor)) {
            return setting(cursor, mark, ObjectKind.DATABASE, Optional.of(database));
        }
        if (cursor.accept("REFRESH", "COLLATION", "VERSION")) {
            Option refresh = new Option("refresh collation version", Optional.empty());
            return altered(cursor, mark, database, List.of(refresh));
        }
        cursor.accept("WITH");
        List<Option> options = options(cursor);
        return altered(cursor, mark, database, options);
    }

    /** {@code ALTER SYSTEM SET ...}, from behind SYSTEM. */
    Operation alterSystem(Cursor cursor, int mark) throws Unexpected {
        return setting(cursor, mark, ObjectKind.SYSTEM, Optional.empty());
    }

    /** From the word TABLESPACE. */
    Operation createTablespace(Cursor cursor, Creation creation) throws Unexpected {
        cursor.expect("TABLESPACE");
        Identifier name = elements.names().identifier(cursor);
        if (cursor.accept("OWNER")) {
            elements.roles().read(cursor);
        }
        cursor.expect("LOCATION");
        List<Option> options = new ArrayList<>();
        options.add(new Option("location", Optional.of(Literals.string(cursor))));
        options.addAll(elements.options().with(cursor));
        return new CreateObject(
                cursor.extentSince(creation.mark()),
                ObjectKind.TABLESPACE,
                Optional.of(Name.of(name)),
                false,
                false,
                options);
    }

    private Operation setting(Cursor cursor, int mark, ObjectKind what, Optional<Name> name) throws Unexpected {
        SettingReader.Setting setting = settings.read(cursor);
        return new SetObjectSetting(
                cursor.extentSince(mark), what, name, setting.name().orElse("all"), setting.values());
    }

    private static Operation altered(Cursor cursor, int mark, Name database, List<Option> options) {
        return new AlterObject(cursor.extentSince(mark), ObjectKind.DATABASE, Optional.of(database), options);
    }

    private List<Option> options(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        while (cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME)) {
            String name = cursor.accept("CONNECTION", "LIMIT")
                    ? "connection limit"
                    : elements.names().looseIdentifier(cursor).text().toLowerCase(Locale.ROOT);
            cursor.accept("=");
            options.add(new Option(name, Optional.of(value(cursor))));
        }
        return options;
    }

    private String value(Cursor cursor) throws Unexpected {
        return switch (cursor.peek().kind()) {
            case STRING, PLACEHOLDER -> Literals.string(cursor);
            case WORD, QUOTED_NAME -> elements.names().label(cursor).text();
            default -> Literals.number(cursor);
        };
    }
}
