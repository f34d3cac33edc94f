package dev.schemalint.sql.expression;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.sql.token.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways a dialect spells its types in words of the language, and the engine's own names of them. */
public final class TypeSpellings {

    /** Words in upper case, in order, and the type's own name. */
    private record Spelling(List<String> words, String name) {}

    /** Made when the first script of its engine comes, as the others are. */
    private static final class PostgreSql {
        static final TypeSpellings WORDS = new TypeSpellings(
                "INT=int4",
                "INTEGER=int4",
                "SMALLINT=int2",
                "BIGINT=int8",
                "REAL=float4",
                "FLOAT=float8",
                "DOUBLE PRECISION=float8",
                "DECIMAL=numeric",
                "DEC=numeric",
                "NUMERIC=numeric",
                "BOOLEAN=bool",
                "BIT VARYING=varbit",
                "BIT=bit",
                "NATIONAL CHARACTER VARYING=varchar",
                "NATIONAL CHAR VARYING=varchar",
                "NATIONAL CHARACTER=bpchar",
                "NATIONAL CHAR=bpchar",
                "NCHAR VARYING=varchar",
                "NCHAR=bpchar",
                "CHARACTER VARYING=varchar",
                "CHARACTER=bpchar",
                "CHAR VARYING=varchar",
                "CHAR=bpchar",
                "VARCHAR=varchar",
                "TIMESTAMP=timestamp",
                "TIME=time",
                "INTERVAL=interval",
                "JSON=json",
                "SERIAL2=smallserial",
                "SERIAL4=serial",
                "SERIAL8=bigserial");
    }

    private static final class Cockroach {
        static final TypeSpellings WORDS = new TypeSpellings(PostgreSql.WORDS)
                .and(
                        "INT=int8",
                        "INTEGER=int8",
                        "INT64=int8",
                        "STRING=text",
                        "BYTES=bytea",
                        "BLOB=bytea",
                        "FLOAT=float8");
    }

    /** Of each first word the longest spelling comes first. */
    private static final class Mysql {
        static final TypeSpellings WORDS = new TypeSpellings(
                "INTEGER=int",
                "INT1=tinyint",
                "INT2=smallint",
                "INT3=mediumint",
                "MIDDLEINT=mediumint",
                "INT4=int",
                "INT8=bigint",
                "BOOL=bool",
                "BOOLEAN=bool",
                "DEC=decimal",
                "NUMERIC=decimal",
                "FIXED=decimal",
                "FLOAT4=float",
                "FLOAT8=double",
                "DOUBLE PRECISION=double",
                "REAL=double",
                "CHAR VARYING=varchar",
                "CHAR BYTE=binary",
                "CHARACTER VARYING=varchar",
                "CHARACTER=char",
                "VARCHARACTER=varchar",
                "NATIONAL VARCHARACTER=nvarchar",
                "NATIONAL VARCHAR=nvarchar",
                "NATIONAL CHARACTER VARYING=nvarchar",
                "NATIONAL CHAR VARYING=nvarchar",
                "NATIONAL CHARACTER=nchar",
                "NATIONAL CHAR=nchar",
                "NCHAR VARYING=nvarchar",
                "NCHAR VARCHAR=nvarchar",
                "LONG VARCHAR=mediumtext",
                "LONG VARCHARACTER=mediumtext",
                "LONG CHAR VARYING=mediumtext",
                "LONG CHARACTER VARYING=mediumtext",
                "LONG VARBINARY=mediumblob",
                "LONG=mediumtext");
    }

    private static final class Tsql {
        static final TypeSpellings WORDS = new TypeSpellings(
                "INTEGER=int",
                "DEC=decimal",
                "DOUBLE PRECISION=float",
                "BINARY VARYING=varbinary",
                "CHAR VARYING=varchar",
                "CHARACTER VARYING=varchar",
                "CHARACTER=char",
                "NATIONAL CHARACTER VARYING=nvarchar",
                "NATIONAL CHAR VARYING=nvarchar",
                "NATIONAL CHARACTER=nchar",
                "NATIONAL CHAR=nchar");
    }

    private static final class Oracle {
        static final TypeSpellings WORDS = new TypeSpellings(
                "INT=integer",
                "SMALLINT=integer",
                "DEC=number",
                "DECIMAL=number",
                "NUMERIC=number",
                "REAL=float",
                "DOUBLE PRECISION=float",
                "CHARACTER VARYING=varchar2",
                "CHAR VARYING=varchar2",
                "VARCHAR=varchar2",
                "CHARACTER=char",
                "NATIONAL CHARACTER VARYING=nvarchar2",
                "NATIONAL CHAR VARYING=nvarchar2",
                "NCHAR VARYING=nvarchar2",
                "NATIONAL CHARACTER=nchar",
                "NATIONAL CHAR=nchar",
                "LONG RAW=long raw",
                "LONG VARCHAR=long",
                "TIMESTAMP=timestamp",
                "INTERVAL=interval");
    }

    private static final TypeSpellings NONE = new TypeSpellings();

    private final Map<String, List<Spelling>> byFirstWord = new HashMap<>();

    private TypeSpellings(String... spellings) {
        for (String spelling : spellings) {
            int equals = spelling.indexOf('=');
            List<String> words = List.of(spelling.substring(0, equals).split(" "));
            byFirstWord
                    .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                    .add(new Spelling(words, spelling.substring(equals + 1)));
        }
    }

    private TypeSpellings(TypeSpellings others) {
        byFirstWord.putAll(others.byFirstWord);
    }

    /** The same, where these words alone make another type. */
    private TypeSpellings and(String... spellings) {
        byFirstWord.putAll(new TypeSpellings(spellings).byFirstWord);
        return this;
    }

    public static TypeSpellings of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> PostgreSql.WORDS;
            case COCKROACHDB -> Cockroach.WORDS;
            case MYSQL, MARIADB -> Mysql.WORDS;
            case SQLSERVER -> Tsql.WORDS;
            case ORACLE -> Oracle.WORDS;
            case SQLITE -> NONE;
        };
    }

    /** Passes the longest spelling that begins here, and gives the engine's name of the type. */
    public Optional<String> read(Cursor cursor) {
        for (Spelling spelling : byFirstWord.getOrDefault(cursor.peek().word(), List.of())) {
            if (cursor.accept(spelling.words().toArray(new String[0]))) {
                return Optional.of(spelling.name());
            }
        }
        return Optional.empty();
    }

    boolean begin(String word) {
        return byFirstWord.containsKey(word);
    }
}
