package dev.schemalint.effect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Effect;
import org.junit.jupiter.api.Test;

class IndexTest {

    @Test
    void buildingAnIndexKeepsWritersOut() {
        Effect effect = on("14", "create index i on t (c)");
        assertThat(Said.locks(effect)).containsExactly("t=Share");
        assertThat(Said.names(effect.indexed())).containsExactly("t");
        assertThat(effect.scans()).isEmpty();
        assertThat(effect.allowedInTransaction()).isTrue();
    }

    @Test
    void buildingItConcurrentlyLetsThemInButNotInATransaction() {
        Effect effect = on("14", "create index concurrently i on t (c)");
        assertThat(Said.locks(effect)).containsExactly("t=ShareUpdateExclusive");
        assertThat(effect.blocks()).isEqualTo(Blocks.DDL);
        assertThat(effect.allowedInTransaction()).isFalse();
    }

    @Test
    void anIndexThatIsThereStillCostsTheLock() {
        Effect effect = Database.postgres("14")
                .after("create index i on t (c)")
                .effect("create index if not exists i on t (c)");
        assertThat(Said.locks(effect)).containsExactly("t=Share");
        assertThat(effect.indexed()).isEmpty();
    }

    @Test
    void droppingAnIndexKeepsEverybodyOutOfItsTable() {
        Database database = Database.postgres("14").after("create index i on t (c)");
        assertThat(Said.locks(database.effect("drop index i"))).containsExactly("t=AccessExclusive");
        assertThat(Said.locks(database.effect("drop index concurrently i"))).containsExactly("t=ShareUpdateExclusive");
    }

    @Test
    void theTableOfAnIndexNobodySawIsNotKnown() {
        assertThat(on("14", "drop index i").unsettled()).containsExactly("which table i stands on");
    }

    @Test
    void reindexingConcurrentlyCameWith12() {
        assertThat(on("11", "reindex table concurrently t").refused()).isTrue();
        assertThat(Said.locks(on("12", "reindex table concurrently t"))).containsExactly("t=ShareUpdateExclusive");
    }

    @Test
    void anIndexComputesWithImmutableFunctionsOnly() {
        assertThat(on("14", "create index i on t (c) where d > now()").refused())
                .isTrue();
        assertThat(on("14", "create index i on t (lower(c))").refused()).isFalse();
    }

    @Test
    void aTypeWithoutAnOrderTakesNoPlainIndex() {
        Database database = Database.postgres("14").after("create table t (j json, b jsonb)");
        assertThat(database.effect("create index i on t (j)").refused()).isTrue();
        assertThat(database.effect("create index i on t using gin (b)").refused())
                .isFalse();
    }

    @Test
    void partitionsGetTheIndexToo() {
        Database database = Database.postgres("14")
                .after("create table p (id int) partition by range (id);"
                        + "create table p1 partition of p for values from (0) to (10)");
        assertThat(Said.locks(database.effect("create index i on p (id)")))
                .containsExactlyInAnyOrder("p=Share", "p1=Share");
        assertThat(database.effect("create index concurrently i on p (id)").refused())
                .isTrue();
        assertThat(Said.locks(database.effect("create index i on only p (id)"))).containsExactly("p=Share");
    }

    private static Effect on(String version, String sql) {
        return Database.postgres(version).effect(sql);
    }
}
