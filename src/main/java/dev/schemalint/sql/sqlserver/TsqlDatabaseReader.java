package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.AlterObject;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.RenameObject;
import dev.schemalint.operation.ObjectOperation.SetObjectSetting;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CREATE and ALTER DATABASE of T-SQL. */
final class TsqlDatabaseReader {

    private final Elements elements;
    private final TsqlOptions options;

    TsqlDatabaseReader(Elements elements) {
        this.elements = elements;
        this.options = new TsqlOptions(elements);
    }

    /** From the word DATABASE; where its files are is passed over. */
    Operation create(Cursor cursor, int start) throws Unexpected {
        cursor.expect("DATABASE");
        Name name = Name.of(elements.names().identifier(cursor));
        if (cursor.accept("COLLATE")) {
            elements.names().identifier(cursor);
        }
        TsqlServerReader.rest(cursor);
        return new CreateObject(
                cursor.extentSince(start), ObjectKind.DATABASE, Optional.of(name), false, false, List.of());
    }

    /** {@code ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE}, from the word DATABASE. */
    Operation alter(Cursor cursor, int start) throws Unexpected {
        cursor.expect("DATABASE");
        if (cursor.accept("SCOPED", "CONFIGURATION")) {
            return scoped(cursor, start);
        }
        Name name = Name.of(elements.names().label(cursor));
        if (cursor.accept("COLLATE")) {
            String collation = elements.names().identifier(cursor).text();
            return setting(cursor.extentSince(start), name, "collate", List.of(collation));
        }
        if (cursor.accept("MODIFY", "NAME")) {
            cursor.expect("=");
            Identifier to = elements.names().identifier(cursor);
            return new RenameObject(cursor.extentSince(start), ObjectKind.DATABASE, name, to);
        }
        if (cursor.atAny("ADD", "REMOVE", "MODIFY") || cursor.at("SET", "HADR")) {
            TsqlServerReader.rest(cursor);
            return new AlterObject(cursor.extentSince(start), ObjectKind.DATABASE, Optional.of(name), List.of());
        }
        cursor.expect("SET");
        List<Option> said = Reading.list(cursor, this::option);
        if (cursor.accept("WITH") && !cursor.accept("NO_WAIT")) {
            cursor.expect("ROLLBACK");
            if (!cursor.accept("IMMEDIATE")) {
                cursor.expect("AFTER");
                elements.expressions().readOperand(cursor);
                cursor.accept("SECONDS");
            }
        }
        Option first = said.get(0);
        return setting(
                cursor.extentSince(start),
                name,
                first.name(),
                first.value().stream().toList());
    }

    /** {@code SET MAXDOP = 4}, {@code FOR SECONDARY SET MAXDOP = PRIMARY}, {@code CLEAR PROCEDURE_CACHE}. */
    private Operation scoped(Cursor cursor, int start) throws Unexpected {
        cursor.accept("FOR", "SECONDARY");
        if (cursor.accept("CLEAR")) {
            elements.names().label(cursor);
        } else {
            cursor.expect("SET");
            elements.names().label(cursor);
            cursor.expect("=");
            options.value(cursor);
        }
        return new AlterObject(cursor.extentSince(start), ObjectKind.DATABASE, Optional.empty(), List.of());
    }

    private static Operation setting(Extent extent, Name name, String setting, List<String> values) {
        return new SetObjectSetting(extent, ObjectKind.DATABASE, Optional.of(name), setting, Optional.of(values));
    }

    /** {@code READ_COMMITTED_SNAPSHOT ON}, {@code COMPATIBILITY_LEVEL = 150}, {@code CHANGE_TRACKING = ON (...)}. */
    private Option option(Cursor cursor) throws Unexpected {
        String name = elements.names().label(cursor).text().toLowerCase(Locale.ROOT);
        if (cursor.accept("=")) {
            return Option.of(name, options.value(cursor));
        }
        if (cursor.at(TokenKind.OPEN)) {
            options.parenthesised(cursor);
            return Option.of(name);
        }
        boolean more = cursor.at(TokenKind.WORD) && !cursor.at("WITH");
        Option option = more ? Option.of(name, cursor.next().word().toLowerCase(Locale.ROOT)) : Option.of(name);
        if (cursor.at(TokenKind.OPEN)) {
            options.parenthesised(cursor);
        }
        return option;
    }
}
