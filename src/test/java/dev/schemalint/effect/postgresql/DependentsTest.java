package dev.schemalint.effect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.effect.Effect;
import org.junit.jupiter.api.Test;

class DependentsTest {

    private static final Database SHOP = Database.postgres("14").after("""
                    create table customers (id int primary key, name text);
                    create table orders (id serial primary key, customer_id int references customers);
                    create view names as select name from customers;
                    create view loud as select upper(name) from names;
                    create domain positive as int;
                    create table stock (amount positive);
                    """);

    @Test
    void aTableThatOthersPointToIsNotDroppedAlone() {
        assertThat(SHOP.effect("drop table customers").refused()).isTrue();
        assertThat(SHOP.effect("drop table orders").refused()).isFalse();
    }

    @Test
    void cascadingLocksAllThatFalls() {
        assertThat(Said.locks(SHOP.effect("drop table customers cascade")))
                .containsExactlyInAnyOrder(
                        "customers=AccessExclusive",
                        "orders=AccessExclusive",
                        "names=AccessExclusive",
                        "loud=AccessExclusive");
    }

    @Test
    void aDroppedTableTakesItsSequenceAndLocksWhatItPointsTo() {
        assertThat(Said.locks(SHOP.effect("drop table orders")))
                .containsExactlyInAnyOrder(
                        "orders=AccessExclusive", "customers=AccessExclusive", "orders_id_seq=AccessExclusive");
    }

    @Test
    void aColumnThatAViewShowsIsNotDroppedAlone() {
        assertThat(SHOP.effect("alter table customers drop column name").refused())
                .isTrue();
        assertThat(Said.locks(SHOP.effect("alter table customers drop column name cascade")))
                .contains("names=AccessExclusive", "loud=AccessExclusive");
    }

    @Test
    void viewsFollowARenamedTable() {
        Database renamed = SHOP.after("alter table customers rename to people");
        assertThat(renamed.effect("drop table people").refused()).isTrue();
    }

    @Test
    void whatWasRolledBackByDroppingItsSupportIsGone() {
        Database left = SHOP.after("drop view loud; drop view names");
        assertThat(left.effect("alter table customers drop column name").refused())
                .isFalse();
    }

    @Test
    void truncatingNeedsTheTablesThatPointHere() {
        assertThat(SHOP.effect("truncate customers").refused()).isTrue();
        assertThat(SHOP.effect("truncate customers, orders").refused()).isFalse();
        Effect cascade = SHOP.effect("truncate customers cascade");
        assertThat(Said.names(cascade.emptied())).containsExactlyInAnyOrder("customers", "orders");
        assertThat(cascade.growsWith(cascade.rewrites().first()))
                .as("emptying costs the same however many rows there were")
                .isFalse();
    }

    @Test
    void aDomainReadsTheTablesThatUseIt() {
        Effect effect = SHOP.effect("alter domain positive add check (value > 0)");
        assertThat(Said.locks(effect)).containsExactly("stock=Share");
        assertThat(Said.names(effect.scans())).containsExactly("stock");
        assertThat(SHOP.effect("alter domain positive add check (value > 0) not valid")
                        .scans())
                .isEmpty();
    }
}
