package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is missing or there already is an error only where it is sure. */
class DoubtTest {

    @TempDir
    Path folder;

    @Test
    void whereNothingOrdersFilesNoneIsRefusedBecauseOfAnother() throws IOException {
        write("schema.sql", "create table orders (id bigint primary key, note text);\n");
        write("upgrade.sql", "alter table orders add column note text;\nalter table orders drop column gone;\n");
        assertThat(refused()).isEmpty();
        assertThat(run("--format=concise")).contains("dropped-column");
    }

    @Test
    void whatOneFileDoesTwiceIsRefusedEverywhere() throws IOException {
        write("schema.sql", "create table orders (id bigint primary key, note text);\n");
        write("upgrade.sql", "alter table orders add column paid int;\nalter table orders add column paid int;\n");
        assertThat(refused()).containsExactly("upgrade.sql:2");
    }

    @Test
    void inOrderedFilesItIsSure() throws IOException {
        write("1_schema.sql", "create table orders (id bigint primary key, note text);\n");
        write("2_upgrade.sql", "alter table orders add column note text;\nalter table orders drop column gone;\n");
        assertThat(refused()).containsExactly("2_upgrade.sql:1", "2_upgrade.sql:2");
    }

    @Test
    void whatCodeMayHaveMadeUnseenIsNotMissing() throws IOException {
        write("1_schema.sql", "create table orders (id bigint primary key);\n");
        write("2_stamps.sql", "select tools.add_stamps('orders');\n");
        write("3_drop.sql", "alter table orders drop column made;\n");
        write("4_text.sql", "do $$ begin execute 'alter table ' || 'items' || current_user; end $$;\n");
        write("5_drop.sql", "drop trigger stamps on orders;\n");
        assertThat(refused()).isEmpty();
    }

    @Test
    void whatCodeMayHaveDroppedUnseenIsNotInTheWay() throws IOException {
        write(
                "1_schema.sql",
                "create table orders (id bigint primary key, note text);\ncreate index n on orders (note);\n");
        write("2_tidy.sql", "do $$ begin execute 'drop index ' || 'n' || current_user; end $$;\n");
        write("3_again.sql", "create index n on orders (note);\nalter table orders add column note int;\n");
        assertThat(refused()).isEmpty();
        write("4_more.sql", "create index n on orders (note);\nalter table orders add column note int;\n");
        assertThat(refused()).containsExactly("4_more.sql:1", "4_more.sql:2");
    }

    @Test
    void whatStandsBehindAConditionMayNotHaveRun() throws IOException {
        write("1_schema.sql", "create table orders (id bigint primary key, note text);\n");
        write(
                "2_block.sql",
                "do $$ begin if random() > 0.5 then alter table orders drop column note; end if; end $$;\n");
        write("3_uses.sql", "update orders set note = null where id = 1;\nalter table orders add column note text;\n");
        write("4_psql.sql", "\\if :old\ncreate table items (id bigint primary key);\n\\endif\n");
        write(
                "5_items.sql",
                "create table items (id bigint primary key);\ncreate table items (id bigint primary key);\n");
        assertThat(refused()).containsExactly("5_items.sql:2");
    }

    @Test
    void whatIsNotReadMayHaveDoneAnything() throws IOException {
        write(
                "1_orders.sql",
                "create table orders (id bigint primary key);\n{{/* one more */}}\n{{ addColumn \"orders\" \"note\" }}\n");
        write("2_note.sql", "update orders set note = null where id = 1;\n");
        assertThat(refused()).isEmpty();
    }

    @Test
    void whoMayHaveEmptiedATableHasNotMadeItSmall() throws IOException {
        write("1_orders.sql", """
                begin;
                do $$ begin if random() > 0.5 then truncate orders; end if; end $$;
                alter table orders alter column note set not null;
                commit;
                """);
        assertThat(run("--format=concise")).contains("not-null-scans-table");
    }

    @Test
    void norIsWhatAProcedureMayHaveDropped() throws IOException {
        write("1_schema.sql", "create table `orders` (id bigint primary key, note int, key n (note));\n");
        write("2_tidy.sql", """
                create procedure tidy(t varchar(64)) begin
                  set @query = concat('alter table ', t, ' drop index n');
                  prepare tidying from @query;
                  execute tidying;
                end;
                call tidy('orders');
                """);
        write("3_again.sql", "create index n on orders (note);\n");
        assertThat(Run.in(folder, ".", "--isolated", "--target=mysql:8.4", "--only=refused-statement")
                        .out())
                .contains("Nothing found");
        write("4_more.sql", "create index n on orders (note);\n");
        assertThat(Run.in(folder, ".", "--isolated", "--target=mysql:8.4", "--only=refused-statement")
                        .out())
                .contains("4_more.sql:1");
    }

    @Test
    void aColumnMayBePutBehindOneThatIsNotKnown() throws IOException {
        write("1_a.sql", "alter table orders add column a int, algorithm=copy;\n");
        write("2_b.sql", "alter table orders change column a b int after other;\n");
        assertThat(Run.in(folder, ".", "--isolated", "--target=mysql:8.4", "--format=concise")
                        .out())
                .contains("renamed-column")
                .doesNotContain("internal error", "refused-statement");
    }

    @Test
    void theServersOwnFunctionsMakeNothing() throws IOException {
        write("1_schema.sql", "create table orders (id bigint primary key);\n");
        write("2_set.sql", "select pg_catalog.set_config('search_path', 'public', false);\nselect now();\n");
        write("3_drop.sql", "alter table orders drop column made;\n");
        assertThat(refused()).containsExactly("3_drop.sql:1");
    }

    @Test
    void aRoutineOfAnotherFileRefusesNothingWhereNothingOrdersThem() throws IOException {
        write("base.sql", "create table orders (id bigint primary key, note text);\n");
        write("code.sql", "create procedure widen() language sql as 'alter table orders add column note text';\n");
        write(
                "run.sql",
                "call widen();\nalter table orders add column note text;\nalter table orders drop column gone;\n");
        assertThat(run("--format=concise")).doesNotContain("internal error").contains("dropped-column");
        assertThat(refused()).isEmpty();
    }

    private List<String> refused() {
        return run("--format=concise", "--only=refused-statement")
                .lines()
                .filter(line -> line.contains(" error "))
                .map(line -> line.replaceFirst(":\\d+: .*", ""))
                .toList();
    }

    private String run(String... more) {
        List<String> arguments = new ArrayList<>(List.of(".", "--isolated", "--target=postgresql:17"));
        arguments.addAll(List.of(more));
        return Run.in(folder, arguments.toArray(new String[0])).out();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
