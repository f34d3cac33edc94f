package dev.schemalint.effect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Effect;
import org.junit.jupiter.api.Test;

/** What SQLite locks, and what it does in the situations of real migrations. */
class SqliteEffectsTest {

    private static final String ORDERS = "create table orders (id integer primary key, note text);";

    @Test
    void locksTheDatabaseRatherThanTables() {
        Effect effect = made(ORDERS).effect("alter table orders add column total int");
        assertThat(locks(effect)).isEqualTo("main=RESERVED");
        assertThat(effect.blocks()).isEqualTo(Blocks.WRITES);
    }

    @Test
    void whatOutgrowsThePageCacheKeepsReadersOut() {
        Effect effect = made(ORDERS).effect("create index orders_note on orders (note)");
        assertThat(locks(effect)).isEqualTo("main=EXCLUSIVE");
        assertThat(effect.blocks()).isEqualTo(Blocks.READS_AND_WRITES);
    }

    @Test
    void readersOfAWriteAheadLogGoOn() {
        SqliteDatabase logged = made(ORDERS + "pragma journal_mode = WAL;");
        assertThat(logged.effect("create index orders_note on orders (note)").blocks())
                .isEqualTo(Blocks.WRITES);
        assertThat(logged.effect("select * from orders").blocks()).isEqualTo(Blocks.NOTHING);
    }

    @Test
    void temporaryTablesAreNobodyElses() {
        assertThat(made("").effect("create temp table scratch (a int)").locks()).isEmpty();
        assertThat(made("create temp table scratch (a int);")
                        .effect("alter table scratch add column b int")
                        .locks())
                .isEmpty();
    }

    @Test
    void attachedDatabasesAreLockedByThemselves() {
        assertThat(locks(made("attach 'other.db' as other;").effect("create table other.t (a int)")))
                .isEqualTo("other=RESERVED");
    }

    @Test
    void namesAreTheSameInWhateverLetters() {
        assertThat(made(ORDERS)
                        .effect("ALTER TABLE \"Orders\" ADD COLUMN [Note] TEXT")
                        .accepted())
                .isEqualTo(Accepted.NO);
    }

    @Test
    void theRecipeForANewTableFailsWhereAViewReadsTheOldOne() {
        String recipe = "create table n (id integer primary key, note text not null);"
                + "insert into n select id, note from orders; drop table orders;";
        SqliteDatabase viewed = made(ORDERS + "create view v as select note from orders;");
        assertThat(viewed.after(recipe).effect("alter table n rename to orders").refused())
                .isTrue();
        assertThat(made(ORDERS)
                        .after(recipe)
                        .effect("alter table n rename to orders")
                        .accepted())
                .isEqualTo(Accepted.YES);
        assertThat(viewed.after("pragma legacy_alter_table = on;" + recipe)
                        .effect("alter table n rename to orders")
                        .accepted())
                .isEqualTo(Accepted.YES);
    }

    @Test
    void theRecipeIsSeenThroughWhereOnlyPartOfTheHistoryIsKnown() {
        SqliteDatabase partly = SqliteDatabase.unknown("3.40")
                .after("create view v as select note from orders; create table n (note text); drop table orders;");
        assertThat(partly.effect("alter table n rename to orders").refused()).isTrue();
        assertThat(SqliteDatabase.unknown("3.40")
                        .after("create view v as select note from orders; create table n (note text);")
                        .effect("alter table n rename to m")
                        .accepted())
                .isEqualTo(Accepted.YES);
    }

    @Test
    void foreignKeysCannotBeTurnedOffInsideATransaction() {
        String child = ORDERS + "create table lines (order_id int references orders (id));";
        String drop = "drop table orders";
        assertThat(made(child + "pragma foreign_keys = on; begin; pragma foreign_keys = off;")
                        .effect(drop)
                        .mayFail())
                .containsExactly("violations");
        assertThat(made(child + "pragma foreign_keys = on; pragma foreign_keys = off; begin;")
                        .effect(drop)
                        .mayFail())
                .isEmpty();
    }

    @Test
    void vacuumWritesAllTablesAgainAndIsForTimesWithoutTransaction() {
        Effect effect = made(ORDERS + "create table e (a int);").effect("vacuum");
        assertThat(effect.allowedInTransaction()).isFalse();
        assertThat(effect.rewrites()).extracting(table -> table.name()).containsExactly("e", "orders");
    }

    @Test
    void reindexNamesTheIndexesBehindConstraintsAsSqliteDoes() {
        assertThat(made("create table t (id integer primary key, a int unique, b int); create index t_b on t (b);")
                        .effect("reindex t")
                        .rebuildsIndexes())
                .containsExactly("sqlite_autoindex_t_1", "t_b");
    }

    @Test
    void anAutoincrementedKeyIsNoIdentityColumn() {
        assertThat(made("").effect("create table t (id integer primary key autoincrement, a int)")
                        .accepted())
                .isEqualTo(Accepted.YES);
        assertThat(made("").effect("create table t (id integer primary key autoincrement)")
                        .accepted())
                .isEqualTo(Accepted.YES);
    }

    @Test
    void aVersionInPartIsItsNewestRelease() {
        assertThat(SqliteDatabase.ofVersion("3.35")
                        .after(ORDERS)
                        .effect("alter table orders drop column note")
                        .accepted())
                .isEqualTo(Accepted.YES);
        assertThat(SqliteDatabase.ofVersion("3.34")
                        .after(ORDERS)
                        .effect("alter table orders drop column note")
                        .why())
                .contains("this came with SQLite 3.35");
    }

    private static SqliteDatabase made(String script) {
        return SqliteDatabase.ofVersion("3.53").after(script);
    }

    private static String locks(Effect effect) {
        return effect.locks().entrySet().stream()
                .map(lock -> lock.getKey().name() + "=" + lock.getValue().name())
                .findFirst()
                .orElse("");
    }
}
