package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Option;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what MySQL says of a table as a whole: {@code ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='x'}. */
final class MysqlTableOptions {

    /** Options that may go without a sign between the name and the value. */
    private static final Set<String> NAMES = Set.of(
            "AUTOEXTEND_SIZE",
            "AUTO_INCREMENT",
            "AVG_ROW_LENGTH",
            "CHECKSUM",
            "COLLATE",
            "COMMENT",
            "COMPRESSION",
            "CONNECTION",
            "DELAY_KEY_WRITE",
            "ENCRYPTION",
            "ENGINE",
            "ENGINE_ATTRIBUTE",
            "INSERT_METHOD",
            "KEY_BLOCK_SIZE",
            "MAX_ROWS",
            "MIN_ROWS",
            "NODEGROUP",
            "PACK_KEYS",
            "PAGE_CHECKSUM",
            "PASSWORD",
            "RAID_TYPE",
            "ROW_FORMAT",
            "SECONDARY_ENGINE",
            "SECONDARY_ENGINE_ATTRIBUTE",
            "STATS_AUTO_RECALC",
            "STATS_PERSISTENT",
            "STATS_SAMPLE_PAGES",
            "STORAGE",
            "TABLESPACE",
            "TABLE_CHECKSUM",
            "TRANSACTIONAL",
            "TYPE",
            "UNION");

    private final Names names;

    MysqlTableOptions(Names names) {
        this.names = names;
    }

    /** As many as there are, with or without commas between them. */
    List<Option> list(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        Optional<Option> option = one(cursor);
        while (option.isPresent()) {
            options.add(option.get());
            int mark = cursor.mark();
            cursor.accept(TokenKind.COMMA);
            option = one(cursor);
            if (option.isEmpty()) {
                cursor.backTo(mark);
            }
        }
        return options;
    }

    /** The option that comes next, if one does; its name in lower case, and one for what has several. */
    Optional<Option> one(Cursor cursor) throws Unexpected {
        if (cursor.accept("WITH", "SYSTEM", "VERSIONING")) {
            return Optional.of(Option.of("system versioning"));
        }
        if (cursor.accept("START", "TRANSACTION")) {
            return Optional.of(Option.of("start transaction"));
        }
        boolean aDefault = cursor.at("DEFAULT")
                && (cursor.peek(1).is("CHARACTER")
                        || cursor.peek(1).is("CHARSET")
                        || cursor.peek(1).is("CHAR")
                        || cursor.peek(1).is("COLLATE")
                        || cursor.peek(1).is("ENCRYPTION"));
        if (aDefault) {
            cursor.next();
        }
        if (cursor.accept("CHARACTER", "SET") || cursor.accept("CHAR", "SET") || cursor.accept("CHARSET")) {
            cursor.accept("=");
            return Optional.of(Option.of("charset", value(cursor, names).toLowerCase(Locale.ROOT)));
        }
        if (cursor.at("DATA", "DIRECTORY") || cursor.at("INDEX", "DIRECTORY")) {
            String name = cursor.next().word().toLowerCase(Locale.ROOT) + " directory";
            cursor.next();
            cursor.accept("=");
            return Optional.of(Option.of(name, Literals.string(cursor)));
        }
        boolean signed = cursor.peek(1).is("=") && !cursor.atAny("ALGORITHM", "LOCK");
        boolean aName = cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME);
        if (!aName || !signed && !NAMES.contains(cursor.peek().word())) {
            return Optional.empty();
        }
        return Optional.of(named(cursor));
    }

    private Option named(Cursor cursor) throws Unexpected {
        String name = names.label(cursor).text().toLowerCase(Locale.ROOT);
        cursor.accept("=");
        return switch (name) {
            case "union" -> {
                int mark = cursor.mark();
                Reading.parenthesisedOrEmpty(cursor, names::name);
                yield Option.of(name, cursor.text(cursor.since(mark)));
            }
            case "type" -> Option.of("engine", value(cursor, names));
            case "tablespace" -> {
                String tablespace = value(cursor, names);
                if (cursor.accept("STORAGE")) {
                    names.label(cursor);
                }
                yield Option.of(name, tablespace);
            }
            default -> Option.of(name, value(cursor, names));
        };
    }

    /** A word, a string without its quotes, or a number. */
    static String value(Cursor cursor, Names names) throws Unexpected {
        return switch (cursor.peek().kind()) {
            case STRING -> Literals.string(cursor);
            case NUMBER -> Literals.number(cursor);
            default -> names.label(cursor).text();
        };
    }
}
