package dev.schemalint.effect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Effect;
import org.junit.jupiter.api.Test;

class ConstraintTest {

    @Test
    void notNullIsProvedByAValidCheckFrom12() {
        String check = "alter table t add constraint k check (c is not null and c > 0) not valid;";
        String validated = check + "alter table t validate constraint k";
        String sql = "alter table t alter column c set not null";
        assertThat(Said.names(
                        Database.postgres("11").after(validated).effect(sql).scans()))
                .containsExactly("t");
        assertThat(Database.postgres("12").after(validated).effect(sql).scans()).isEmpty();
        assertThat(Said.names(Database.postgres("12").after(check).effect(sql).scans()))
                .containsExactly("t");
    }

    @Test
    void aCheckThatOnlyCannotBeTrueForNullsProvesNothing() {
        Database database = Database.postgres("14").after("alter table t add constraint k check (c > 0)");
        assertThat(Said.names(database.effect("alter table t alter column c set not null")
                        .scans()))
                .containsExactly("t");
    }

    @Test
    void aColumnThatIsNotNullAlreadyIsNotReadAgain() {
        Effect effect = Database.postgres("14")
                .after("create table t (c int not null)")
                .effect("alter table t alter column c set not null");
        assertThat(effect.scans()).isEmpty();
        assertThat(Said.locks(effect)).containsExactly("t=AccessExclusive");
    }

    @Test
    void aForeignKeyKeepsWritersOutOfBothTables() {
        Effect effect = on("14", "alter table orders add foreign key (customer_id) references customers");
        assertThat(Said.locks(effect))
                .containsExactlyInAnyOrder("orders=ShareRowExclusive", "customers=ShareRowExclusive");
        assertThat(effect.blocks()).isEqualTo(Blocks.WRITES);
        assertThat(Said.names(effect.scans())).contains("orders");
    }

    @Test
    void notValidReadsNothingAndValidatingBlocksNobody() {
        String add = "alter table orders add constraint f foreign key (customer_id) references customers not valid";
        assertThat(on("14", add).scans()).isEmpty();
        Effect effect = Database.postgres("14").after(add).effect("alter table orders validate constraint f");
        assertThat(Said.locks(effect)).containsExactlyInAnyOrder("orders=ShareUpdateExclusive", "customers=RowShare");
        assertThat(effect.blocks()).isEqualTo(Blocks.DDL);
        assertThat(Said.names(effect.scans())).contains("orders");
    }

    @Test
    void validatingInTheSameStatementReadsUnderItsStrongLock() {
        Effect effect = on("14", "alter table t add constraint k check (c > 0) not valid, validate constraint k");
        assertThat(Said.locks(effect)).containsExactly("t=AccessExclusive");
        assertThat(Said.names(effect.scans())).containsExactly("t");
    }

    @Test
    void droppingAForeignKeyLocksTheTableItPointsTo() {
        Effect effect = Database.postgres("14")
                .after("create table orders (id int constraint f references customers)")
                .effect("alter table orders drop constraint f");
        assertThat(Said.locks(effect)).containsExactlyInAnyOrder("orders=AccessExclusive", "customers=AccessExclusive");
    }

    @Test
    void aKeyThatOthersPointToFallsOnlyWithThem() {
        Database database = Database.postgres("14")
                .after("create table customers (id int constraint k primary key);"
                        + "create table orders (customer_id int references customers)");
        assertThat(database.effect("alter table customers drop constraint k").refused())
                .isTrue();
        assertThat(Said.locks(database.effect("alter table customers drop constraint k cascade")))
                .containsExactlyInAnyOrder("customers=AccessExclusive", "orders=AccessExclusive");
    }

    @Test
    void aPreparedIndexSavesTheReading() {
        Database database = Database.postgres("14")
                .after("create table t (c int not null); create unique index concurrently i on t (c)");
        Effect effect = database.effect("alter table t add constraint u unique using index i");
        assertThat(effect.indexed()).isEmpty();
        assertThat(Said.names(
                        on("14", "alter table t add constraint u unique (c)").indexed()))
                .containsExactly("t");
    }

    private static Effect on(String version, String sql) {
        return Database.postgres(version).effect(sql);
    }
}
