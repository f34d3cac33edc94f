package dev.schemalint.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Target.BadTarget;
import dev.schemalint.effect.engines.EffectsCatalog;
import dev.schemalint.layout.Folders;
import dev.schemalint.layout.Layouts;
import dev.schemalint.layout.Migration;
import dev.schemalint.layout.MigrationFile;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.story.Chapter.Holder;
import dev.schemalint.story.Chapter.Unit;
import dev.schemalint.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final RelationName ORDERS = new RelationName("public", "orders");

    @Test
    void aTableOfThisChangeIsNotInUseAndOneOfAnEarlierChangeIs() {
        List<Chapter> chapters = tell("create table orders (id int); select 1", "select 1");
        assertThat(last(chapters.get(0)).inUse(ORDERS)).isFalse();
        assertThat(last(chapters.get(1)).inUse(ORDERS)).isTrue();
    }

    @Test
    void aTableNobodyEverSawIsTakenToBeInUse() {
        assertThat(last(tell("select 1").get(0)).inUse(ORDERS)).isTrue();
    }

    @Test
    void aTemporaryTableIsNeverInUse() {
        assertThat(last(tell("create temp table orders (id int); select 1").get(0))
                        .inUse(ORDERS))
                .isFalse();
    }

    @Test
    void namesAreFoundWhereTheSearchPathLooks() {
        Situation at = last(tell("set search_path to shop, public; create table orders (id int); select 1")
                .get(0));
        assertThat(at.schema().table(new RelationName("shop", "orders"))).isPresent();
        assertThat(at.schema().table(ORDERS)).isEmpty();
    }

    @Test
    void aRollbackIsAnOlderSchema() {
        assertThat(last(tell("begin; create table orders (id int); rollback; select 1")
                                .get(0))
                        .schema()
                        .table(ORDERS))
                .isEmpty();
        assertThat(last(tell("begin; savepoint a; create table orders (id int); rollback to a; commit; select 1")
                                .get(0))
                        .schema()
                        .table(ORDERS))
                .isEmpty();
        assertThat(last(tell("begin; create table orders (id int); savepoint a; drop table orders; rollback to a; "
                                        + "commit; select 1")
                                .get(0))
                        .schema()
                        .table(ORDERS))
                .isPresent();
    }

    @Test
    void locksAreHeldUntilTheTransactionEnds() {
        List<Situation> moments = tell("begin; alter table orders add column a int; select 1; commit; select 1")
                .get(0)
                .moments();
        assertThat(moments.get(2).held()).containsKey(ORDERS);
        assertThat(moments.get(4).held()).isEmpty();
    }

    @Test
    void statementsAreGatheredIntoUnits() {
        assertThat(tell("select 1; begin; select 2; commit; select 3; select 4")
                        .get(0)
                        .units())
                .containsExactly(
                        new Unit(Holder.NONE, List.of(0)),
                        new Unit(Holder.SCRIPT, List.of(1, 2, 3)),
                        new Unit(Holder.NONE, List.of(4, 5)));
    }

    @Test
    void whatABlockOfCodeDoesIsToldToo() {
        Situation at = last(tell("do $$ begin create table orders (id int); end $$; select 1")
                .get(0));
        assertThat(at.schema().table(ORDERS)).isPresent();
    }

    @Test
    void aRefusalThatIsCaughtIsNotOneOfTheWholeBlock() {
        String block = "create table a (id int); do $$ begin alter table a add column id int;%s end $$;";

        assertThat(tell(block.formatted(" exception when duplicate_column then null;"))
                        .get(0)
                        .effects()
                        .get(1)
                        .refused())
                .isFalse();
        assertThat(tell(block.formatted("")).get(0).effects().get(1).refused()).isTrue();
    }

    @Test
    void aFunctionIsNotRunWhenItIsMade() {
        Situation at = last(
                tell("create function f() returns void language plpgsql as $$ begin create table orders (id int); end $$;"
                                + " select 1")
                        .get(0));
        assertThat(at.schema().table(ORDERS)).isEmpty();
    }

    @Test
    void downScriptsAreNotRun() {
        Story story = story("postgresql:16");
        Chapter down = story.run(migration("1.down.sql", "drop table orders"));
        assertThat(down.moments()).isEmpty();
    }

    private static Situation last(Chapter chapter) {
        return chapter.moments().get(chapter.moments().size() - 1);
    }

    @Test
    void whatChangesDefinitionsEndsTheTransactionOnMysql() {
        String script =
                "start transaction; insert into t (a) values (1); alter table t add b int; delete from t; commit";
        Chapter chapter = story("mysql:8.0").run(migration("0.sql", script, Dialect.MYSQL));
        assertThat(chapter.units())
                .containsExactly(new Unit(Holder.SCRIPT, List.of(0, 1)), new Unit(Holder.NONE, List.of(2, 3, 4)));
        assertThat(chapter.moments().get(2).session().transaction()).isPresent();
        assertThat(chapter.moments().get(3).session().transaction()).isEmpty();
    }

    @Test
    void howOftenATableChangedInstantlyIsRemembered() {
        Story story = story("mysql:8.0.29");
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < 65; i++) {
            script.append("alter table t add column a").append(i).append(" int;");
        }
        Chapter chapter = story.run(migration("0.sql", script.toString(), Dialect.MYSQL));
        assertThat(chapter.effects().get(63).rewrites()).isEmpty();
        assertThat(chapter.effects().get(64).rewrites()).isNotEmpty();
    }

    private static List<Chapter> tell(String... files) {
        Story story = story("postgresql:16");
        List<Chapter> chapters = new ArrayList<>();
        for (String file : files) {
            chapters.add(story.run(migration(chapters.size() + ".sql", file)));
        }
        return chapters;
    }

    private static Story story(String engine) {
        try {
            Target target = Target.parse(engine).get(0);
            return new Story(target, EffectsCatalog.of(target), Schema.empty(target.dialect()), Map.of());
        } catch (BadTarget impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Migration migration(String name, String sql) {
        return migration(name, sql, Dialect.POSTGRESQL);
    }

    private static Migration migration(String name, String sql, Dialect dialect) {
        return new Layouts(Folders.NONE, Optional.of("plain"))
                .named("plain")
                .orElseThrow()
                .read(new MigrationFile(Path.of(name), SourceText.of(name, sql), Folders.NONE), dialect);
    }
}
