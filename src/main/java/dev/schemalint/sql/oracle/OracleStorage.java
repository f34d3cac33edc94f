package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Option;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads how and where tables, indexes and partitions are stored: words that each may have a value behind them. */
final class OracleStorage {

    private static final Set<String> WORDS = Set.of(
            ("ADVANCED ALLOW ANYSCHEMA ARCHIVE BASIC BASICFILE BINARY CACHE CHUNK CLOB CLUSTERING COMPRESS COMPUTE CREATION"
                            + " DEDUPLICATE DEFERRED DISABLE DISALLOW DISTRIBUTE DML DUPLICATE ENABLE FILESYSTEM_LIKE_LOGGING"
                            + " FLASHBACK FOR FREELISTS FREEPOOLS GLOBAL HEAP HIGH ILM IMMEDIATE IN INCLUDING INDEXING"
                            + " INITRANS INMEMORY INVISIBLE KEEP_DUPLICATES LEVEL LOB LOCAL LOCATION LOCKING LOGGING LOW"
                            + " MAPPING MAXTRANS MEMCOMPRESS MEMORY MONITORING MOVEMENT NESTED NO NOCACHE NOCOMPRESS NOLOGGING"
                            + " NOMAPPING NOMONITORING NONE NOPARALLEL NORELY NOREVERSE NOROWDEPENDENCIES NOSORT OBJECT OFF OLTP"
                            + " ORGANIZATION OVERFLOW PARALLEL PARTIAL PCTFREE PCTTHRESHOLD PCTUSED PCTVERSION POLICY"
                            + " PRIORITY QUERY READ RECYCLE RELATIONAL RESULT_CACHE RETENTION RETURN REVERSE ROW"
                            + " ROWDEPENDENCIES SECUREFILE SEGMENT STATISTICS STORAGE STORE SUBPARTITION SUBPARTITIONS"
                            + " TABLESPACE UNUSABLE USABLE VARRAY VISIBLE WRITE XML XMLTYPE")
                    .split(" "));
    private static final Set<String> SIZES = Set.of("K", "M", "G", "T", "P", "E");

    private final Names names;

    OracleStorage(Names names) {
        this.names = names;
    }

    /** All that comes; each word in small letters, with its value where it has one. */
    List<Option> read(Cursor cursor) throws Unexpected {
        List<Option> options = new ArrayList<>();
        while (atWord(cursor)) {
            options.add(word(cursor));
        }
        return options;
    }

    private static boolean atWord(Cursor cursor) {
        if (cursor.atAny("INDEX", "TABLE", "COLUMN", "AS") && !cursor.atEnd()) {
            return isInStorage(cursor);
        }
        boolean constraint = cursor.atAny("ENABLE", "DISABLE")
                && (cursor.peek(1).is("CONSTRAINT")
                        || cursor.peek(1).is("VALIDATE")
                        || cursor.peek(1).is("NOVALIDATE")
                        || cursor.peek(1).is("UNIQUE")
                        || cursor.peek(1).is("PRIMARY"));
        boolean onCommit = cursor.at("ON", "COMMIT");
        return WORDS.contains(cursor.peek().word()) && !constraint || onCommit;
    }

    /** Words that also begin other things belong to the storage behind these. */
    private static boolean isInStorage(Cursor cursor) {
        if (cursor.mark() == 0) {
            return false;
        }
        String before = cursor.previous().word();
        return switch (cursor.peek().word()) {
            case "INDEX" -> before.equals("ORGANIZATION");
            case "TABLE" -> before.equals("NESTED") || before.equals("MAPPING");
            case "COLUMN" -> before.equals("XMLTYPE") || before.equals("OBJECT");
            default -> before.equals("STORE");
        };
    }

    private Option word(Cursor cursor) throws Unexpected {
        if (cursor.accept("ON", "COMMIT")) {
            String what = cursor.next().word().toLowerCase(Locale.ROOT);
            cursor.accept("ROWS");
            cursor.accept("DEFINITION");
            return Option.of("on commit", what);
        }
        String word = cursor.next().word().toLowerCase(Locale.ROOT);
        return new Option(word, value(cursor, word));
    }

    private Optional<String> value(Cursor cursor, String word) throws Unexpected {
        int mark = cursor.mark();
        boolean named = word.equals("tablespace")
                || word.equals("table")
                || word.equals("varray")
                || word.equals("column")
                || word.equals("including")
                || word.equals("location") && cursor.at(TokenKind.STRING);
        if (word.equals("as")) {
            while (cursor.atAny("SECUREFILE", "BASICFILE", "CLOB", "BINARY", "OBJECT", "XML", "RELATIONAL")) {
                cursor.next();
            }
            named = names.atIdentifier(cursor) && !WORDS.contains(cursor.peek().word());
        }
        if (named) {
            names.name(cursor);
        } else if (cursor.at(TokenKind.NUMBER) || cursor.at(TokenKind.PLACEHOLDER)) {
            cursor.next();
            if (SIZES.contains(cursor.peek().word())) {
                cursor.next();
            }
        }
        Optional<String> value =
                cursor.mark() == mark ? Optional.empty() : Optional.of(cursor.text(cursor.since(mark)));
        while (cursor.at(TokenKind.OPEN)) {
            cursor.backTo(cursor.closingMark() + 1);
        }
        return value;
    }

    /** Whether one of the options is this word. */
    static boolean says(List<Option> options, String word) {
        return options.stream().anyMatch(option -> option.name().equals(word));
    }
}
