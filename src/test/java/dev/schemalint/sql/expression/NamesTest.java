package dev.schemalint.sql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Name;
import dev.schemalint.sql.token.Cursors;
import dev.schemalint.sql.token.Unexpected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names are written, and what the server stores. */
class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Orders | orders",
                "ÄPFEL | Äpfel",
                "\"Mixed Case\" | Mixed Case",
                "\"say \"\"hi\"\"\" | say \"hi\"",
                "public.Orders | public.orders",
                "db . \"S\" . t | db.S.t",
                "t.select | t.select",
                "U&\"d\\0061ta\" | data",
                "u&\"d!0061t!+000061!!\" uescape '!' | data!",
                "U&\"\\+01F600\" | \uD83D\uDE00",
                "${prefix}users | ${prefix}users",
                "users_${n}_${m} | users_${n}_${m}",
                "{{.schema}}.T | {{.schema}}.t",
                ":schema.t | :schema.t",
                "level | level",
                "values | values",
            })
    void asWrittenAndAsStored(String written, String stored) throws Unexpected {
        assertThat(read(written).toString()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"select", "user", "left", "concurrently", "'1a'", "'''a'''", "a.", "*"})
    void noNames(String written) {
        assertThat(refused(written)).isTrue();
    }

    @Test
    void namesEndBeforeAStar() throws Unexpected {
        assertThat(read("t.*").toString()).isEqualTo("t");
    }

    @Test
    void onlySixtyThreeBytesAreKept() throws Unexpected {
        assertThat(read("a".repeat(70)).text()).hasSize(63);
        assertThat(read("\"" + "Ä".repeat(40) + "\"").text()).isEqualTo("Ä".repeat(31));
    }

    @Test
    void eachDialectFoldsItsWay() throws Unexpected {
        assertThat(names(Dialect.ORACLE, "Orders").text()).isEqualTo("ORDERS");
        assertThat(names(Dialect.MYSQL, "`Or``ders`").text()).isEqualTo("Or`ders");
        assertThat(names(Dialect.SQLSERVER, "[Or]]ders]").text()).isEqualTo("or]ders");
    }

    private static Name read(String written) throws Unexpected {
        return names(Dialect.POSTGRESQL, written);
    }

    private static Name names(Dialect dialect, String written) throws Unexpected {
        return new Names(dialect).name(Cursors.of(dialect, written));
    }

    private static boolean refused(String written) {
        try {
            read(written);
            return false;
        } catch (Unexpected expected) {
            return true;
        }
    }
}
