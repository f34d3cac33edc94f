package dev.schemalint.sql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.TypeName;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Cursors;
import dev.schemalint.sql.token.Unexpected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How types are written, and what the engine calls them. */
class TypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | int4",
                "Integer | int4",
                "bigint | int8",
                "smallint | int2",
                "real | float4",
                "float | float8",
                "float(24) | float4",
                "float (25) | float8",
                "double precision | float8",
                "dec(10,2) | numeric(10,2)",
                "numeric | numeric",
                "boolean | bool",
                "char | bpchar(1)",
                "char(3) | bpchar(3)",
                "character varying | varchar",
                "character varying (20) | varchar(20)",
                "national character varying(3) | varchar(3)",
                "nchar | bpchar(1)",
                "\"char\" | char",
                "bit | bit(1)",
                "bit varying(5) | varbit(5)",
                "timestamp | timestamp",
                "timestamp(3) with time zone | timestamptz(3)",
                "timestamp without time zone | timestamp",
                "time with time zone | timetz",
                "timestamptz(6) | timestamptz(6)",
                "interval day to second(3) | interval(day to second,3)",
                "interval(2) | interval(2)",
                "bigserial | bigserial",
                "serial8 | bigserial",
                "text[] | text[]",
                "int[3][] | int4[][]",
                "int array[3] | int4[]",
                "pg_catalog.int4 | int4",
                "public.\"Mood\" | public.Mood",
                "geometry(Point, 4326) | geometry(Point,4326)",
                "setof t.c%type | t.c%type",
                "${type} | ${type}",
            })
    void asWrittenAndAsTheEngineNamesIt(String written, String name) throws Unexpected {
        Cursor cursor = Cursors.of(written);
        assertThat(described(types().read(cursor))).isEqualTo(name);
        assertThat(cursor.atEnd()).isTrue();
    }

    @Test
    void aTypeEndsWhereTheNextClauseBegins() throws Unexpected {
        Cursor cursor = Cursors.of("time with options");
        assertThat(types().read(cursor).name()).isEqualTo("time");
        assertThat(cursor.at("WITH")).isTrue();
    }

    private static Types types() {
        return new Types(Dialect.POSTGRESQL, new Names(Dialect.POSTGRESQL));
    }

    private static String described(TypeName type) {
        String modifiers = type.modifiers().isEmpty() ? "" : "(" + String.join(",", type.modifiers()) + ")";
        return type.schema().map(schema -> schema + ".").orElse("")
                + type.name()
                + modifiers
                + "[]".repeat(type.dimensions());
    }
}
