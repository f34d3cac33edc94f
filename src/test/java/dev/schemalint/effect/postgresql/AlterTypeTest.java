package dev.schemalint.effect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.effect.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlterTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(50)    | varchar(100)",
                "varchar(50)    | text",
                "text           | varchar",
                "numeric(10, 2) | numeric(12, 2)",
                "timestamp(3)   | timestamp",
                "interval       | interval day to second",
                "cidr           | inet",
                "bit(8)         | varbit",
                "varbit(8)      | varbit(16)",
                "oid            | int",
                "int            | int"
            })
    void whatFitsAsItIsStaysAsItIs(String from, String to) {
        Effect effect = changing(from, to);
        assertThat(effect.rewrites()).isEmpty();
        assertThat(Said.locks(effect)).containsExactly("t=AccessExclusive");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int            | bigint",
                "char(5)        | char(10)",
                "char(5)        | text",
                "varchar(50)[]  | varchar(100)[]",
                "numeric(10, 2) | numeric(12, 4)",
                "text           | varchar(100)",
                "varchar(100)   | varchar(50)",
                "timestamp(3)   | timestamptz(3)",
                "json           | jsonb"
            })
    void whatMustBeComputedRewritesTheTable(String from, String to) {
        assertThat(Said.names(changing(from, to).rewrites())).containsExactly("t");
    }

    @Test
    void aTimestampIsKeptInUtcFrom12() {
        String sql = "alter table t alter column c type timestamptz";
        for (String version : new String[] {"11", "12"}) {
            Database utc = holding(version, "timestamp").after("set timezone = 'UTC'");
            assertThat(utc.effect(sql).rewrites().isEmpty()).isEqualTo(version.equals("12"));
        }
        Effect elsewhere = holding("12", "timestamp")
                .after("set timezone = 'Europe/London'")
                .effect(sql);
        assertThat(Said.names(elsewhere.rewrites())).containsExactly("t");
        assertThat(elsewhere.unsettled()).isEmpty();
        Effect somewhere = holding("12", "timestamp").effect(sql);
        assertThat(Said.names(somewhere.rewrites())).containsExactly("t");
        assertThat(somewhere.unsettled()).containsExactly("the session's TimeZone");
    }

    @Test
    void anUnknownOldTypeIsTheWorseCaseAndIsSaid() {
        Effect effect = Database.postgres("14").effect("alter table t alter column c type text");
        assertThat(Said.names(effect.rewrites())).containsExactly("t");
        assertThat(effect.unsettled()).containsExactly("the type that c has now");
    }

    @Test
    void usingOnlyACastIsTheCast() {
        Database database = holding("14", "varchar(50)");
        assertThat(database.effect("alter table t alter column c type text using c::text")
                        .rewrites())
                .isEmpty();
        assertThat(Said.names(database.effect("alter table t alter column c type text using lower(c)")
                        .rewrites()))
                .containsExactly("t");
    }

    @Test
    void aCastThatMustBeWrittenIsRefusedWithoutUsing() {
        assertThat(changing("text", "int").refused()).isTrue();
        assertThat(holding("14", "text")
                        .effect("alter table t alter column c type int using c::int")
                        .refused())
                .isFalse();
    }

    @Test
    void anIndexOnThePlainColumnStaysIfValuesSortAlike() {
        assertThat(holding("14", "varchar(50)")
                        .after("create index i on t (c)")
                        .effect("alter table t alter column c type text")
                        .rebuildsIndexes())
                .isEmpty();
        assertThat(holding("14", "int")
                        .after("create index i on t (c)")
                        .effect("alter table t alter column c type oid")
                        .rebuildsIndexes())
                .containsExactly("i");
    }

    @Test
    void anIndexThatComputesWithTheColumnIsBuiltAgain() {
        Database database = holding("14", "varchar(50)")
                .after("create index i on t (lower(c)); create index j on t (id) where c <> ''");
        Effect effect = database.effect("alter table t alter column c type varchar(100)");
        assertThat(effect.rebuildsIndexes()).containsExactly("i", "j");
        assertThat(Said.names(effect.indexed())).containsExactly("t");
    }

    @Test
    void aCheckIsCheckedAgain() {
        Effect effect = holding("14", "varchar(50)")
                .after("alter table t add check (c <> '')")
                .effect("alter table t alter column c type varchar(100)");
        assertThat(Said.names(effect.scans())).containsExactly("t");
    }

    @Test
    void aForeignKeyLocksTheOtherTableAndIsCheckedIfValuesCompareOtherwise() {
        Database database = Database.postgres("14")
                .after("create table customers (id int primary key);"
                        + "create table orders (customer_id int references customers)");
        Effect effect = database.effect("alter table customers alter column id type bigint");
        assertThat(Said.locks(effect)).containsExactlyInAnyOrder("customers=AccessExclusive", "orders=AccessExclusive");
        assertThat(Said.names(effect.scans())).containsExactly("orders");
    }

    @Test
    void aViewStandsAgainstIt() {
        Effect effect = holding("14", "int")
                .after("create view v as select c from t")
                .effect("alter table t alter column c type bigint");
        assertThat(effect.refused()).isTrue();
        assertThat(effect.why()).contains("a view or rule uses the column");
    }

    private static Effect changing(String from, String to) {
        return holding("14", from).effect("alter table t alter column c type " + to);
    }

    private static Database holding(String version, String type) {
        return Database.postgres(version).after("create table t (id int, c " + type + ")");
    }
}
