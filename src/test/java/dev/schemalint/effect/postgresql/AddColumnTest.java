package dev.schemalint.effect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddColumnTest {

    @ParameterizedTest
    @ValueSource(strings = {"5", "now()", "'a'", "(1 + 2)", "current_date", "now() + interval '1 day'"})
    void aDefaultThatIsTheSameForAllRowsRewritesTheTableUpTo10(String value) {
        String sql = "alter table orders add column c text default " + value;
        assertThat(Said.names(on("10", sql).rewrites())).containsExactly("orders");
        assertThat(on("11", sql).rewrites()).isEmpty();
        assertThat(Said.locks(on("11", sql))).containsExactly("orders=AccessExclusive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c float default random()",
                "c timestamptz default clock_timestamp()",
                "c serial",
                "c bigint generated always as identity",
                "c int generated always as (a + 1) stored"
            })
    void aValueOfItsOwnForEachRowRewritesTheTableOnEveryVersion(String column) {
        assertThat(Said.names(
                        on("18", "alter table orders add column " + column).rewrites()))
                .containsExactly("orders");
    }

    @Test
    void aFunctionIsAsVolatileAsItsScriptSays() {
        Database database =
                Database.postgres("14").after("create function mine() returns int language sql stable as 'select 1'");
        assertThat(database.effect("alter table orders add column c int default mine()")
                        .rewrites())
                .isEmpty();
    }

    @Test
    void aFunctionNobodyKnowsIsTakenToBeVolatileAndSaysSo() {
        Effect effect = on("14", "alter table orders add column c int default mine()");
        assertThat(Said.names(effect.rewrites())).containsExactly("orders");
        assertThat(effect.unsettled()).containsExactly("the volatility of mine()");
    }

    @Test
    void aConstrainedDomainRewritesTheTableEvenWithoutAnyDefault() {
        Database database = Database.postgres("18").after("create domain positive as int check (value > 0)");
        assertThat(Said.names(database.effect("alter table orders add column c positive")
                        .rewrites()))
                .containsExactly("orders");
    }

    @Test
    void aTypeNobodyKnowsMayBeSuchADomain() {
        Effect effect = on("18", "alter table orders add column c positive");
        assertThat(effect.unsettled()).containsExactly("whether positive is a domain with constraints");
    }

    @Test
    void aRequiredColumnWithoutADefaultFailsOnAnyFilledTable() {
        Effect effect = on("14", "alter table orders add column c int not null");
        assertThat(effect.accepted()).isEqualTo(Accepted.NO);
        assertThat(effect.mayFail()).containsExactly("filled");
        assertThat(effect.refused()).as("whatever the rows are").isFalse();
        assertThat(on("14", "alter table orders add column c int not null default 0")
                        .accepted())
                .isEqualTo(Accepted.YES);
    }

    @Test
    void aCheckReadsAllRowsUnlessItIsAddedByItselfAsNotValid() {
        assertThat(Said.names(on("14", "alter table orders add column c int check (c > 0)")
                        .scans()))
                .containsExactly("orders");
        assertThat(on("14", "alter table orders add column c int, add constraint k check (c > 0) not valid")
                        .scans())
                .isEmpty();
    }

    @Test
    void aReferenceLocksTheOtherTableAndReadsRowsOnlyIfADefaultIsWritten() {
        Effect plain = on("14", "alter table orders add column c int references customers");
        assertThat(Said.locks(plain))
                .containsExactlyInAnyOrder("orders=AccessExclusive", "customers=ShareRowExclusive");
        assertThat(plain.scans()).isEmpty();
        assertThat(Said.names(on("14", "alter table orders add column c int default null references customers")
                        .scans()))
                .containsExactly("orders");
        assertThat(Said.names(on("14", "alter table orders add column c int default 1 references customers")
                        .scans()))
                .containsExactlyInAnyOrder("orders", "customers");
    }

    @Test
    void whatAVersionDoesNotKnowItRefuses() {
        Effect effect = on("11", "alter table orders add column c int generated always as (a + 1) stored");
        assertThat(effect.accepted()).isEqualTo(Accepted.NO);
        assertThat(effect.why()).contains("this came with PostgreSQL 12");
        assertThat(effect.locks()).isEmpty();
    }

    @Test
    void aColumnThatIsThereIsLeftAloneOnlyIfTheStatementAllowsForIt() {
        Database database = Database.postgres("14").after("create table orders (id int, c int)");
        assertThat(database.effect("alter table orders add column c int").refused())
                .isTrue();
        assertThat(Said.locks(database.effect("alter table orders add column if not exists c int default random()")))
                .containsExactly("orders=AccessExclusive");
    }

    @Test
    void partitionsAreLockedAndWrittenWithTheirParent() {
        Effect effect = Database.postgres("14")
                .after("create table orders (id int) partition by range (id);"
                        + "create table orders_1 partition of orders for values from (0) to (10)")
                .effect("alter table orders add column c float default random()");
        assertThat(Said.locks(effect)).containsExactlyInAnyOrder("orders=AccessExclusive", "orders_1=AccessExclusive");
        assertThat(Said.names(effect.rewrites())).containsExactly("orders_1");
    }

    private static Effect on(String version, String sql) {
        return Database.postgres(version).effect(sql);
    }
}
