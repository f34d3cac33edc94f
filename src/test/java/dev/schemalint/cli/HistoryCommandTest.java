package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aHistory() throws IOException {
        write("1_orders", "create table orders (id bigint primary key, customer int);", "drop table orders;");
        write("2_note", "alter table orders add column note text;", "alter table orders drop column note;");
        write("3_index", "create index orders_note_idx on orders (note);", "drop index orders_note_idx;");
        write("4_rename", "alter table orders rename column note to remark;", "select 1;");
        write("5_backfill", "update orders set remark = '' where remark is null;", "select 1;");
        write(
                "6_required",
                "alter table orders alter column remark set not null;",
                "alter table orders alter column remark drop not null;");
        write("7_drop", "alter table orders drop column customer;", "alter table orders add column customer int;");
        Files.writeString(folder.resolve("8_alone.up.sql"), "create table alone (id bigint primary key);\n");
    }

    @Test
    void eachMigrationIsGraded() {
        Run run = history("--reversibility");
        assertThat(run.out()).isEqualTo("""
                loses data    1_orders.up.sql: its way back drops table orders
                loses data    2_note.up.sql: its way back drops column orders.note
                reversible    3_index.up.sql
                irreversible  4_rename.up.sql: its way back: column orders.note is not restored; its way back: column orders.remark is left over
                reversible    5_backfill.up.sql
                reversible    6_required.up.sql
                irreversible  7_drop.up.sql: drops column orders.customer
                irreversible  8_alone.up.sql: nothing undoes it
                8 migrations: 3 reversible, 2 loses data, 3 irreversible.
                """);
        assertThat(run.exitCode()).isZero();
        assertThat(history("--reversibility", "--fail-on=irreversible").exitCode())
                .isEqualTo(1);
        assertThat(history("--reversibility", "--fail-on=irreversible", "2_note.up.sql", "2_note.down.sql")
                        .exitCode())
                .isZero();
        assertThat(history("--reversibility", "--fail-on=loses-data", "2_note.up.sql", "2_note.down.sql")
                        .exitCode())
                .isEqualTo(1);
        assertThat(history("--reversibility", "--format=json").out())
                .contains("\"grade\": \"loses-data\"", "\"reasons\": [\"nothing undoes it\"]");
    }

    /** Whole classes of typed changes have an inverse; SQL, rows and what drops something have none. */
    @Test
    void liquibaseTakesBackManyChangesByItself() throws IOException {
        Path changelogs = Files.createDirectory(folder.resolve("changelogs"));
        write(changelogs, "1.xml", """
                <createTable tableName="goods"><column name="id" type="bigint"/></createTable>
                <createIndex tableName="goods" indexName="goods_idx"><column name="id"/></createIndex>
                """);
        write(changelogs, "2.xml", """
                <renameColumn tableName="goods" oldColumnName="id" newColumnName="number"/>
                <sql dbms="mysql">drop table goods</sql>
                """);
        write(changelogs, "3.xml", """
                <createIndex tableName="goods" indexName="goods_other"><column name="number"/></createIndex>
                </changeSet><changeSet id="4" author="ada">
                <sql>create index goods_more on goods (number)</sql><rollback>drop index goods_more</rollback>
                """);
        write(
                changelogs,
                "5.xml",
                "<insert tableName=\"goods\"><column name=\"number\" value=\"1\"/></insert><rollback/>");
        write(changelogs, "6.xml", """
                <addColumn tableName="goods"><column name="note" type="text"/></addColumn>
                <sql>update goods set note = ''</sql>
                """);
        Files.writeString(changelogs.resolve("7.sql"), """
                --liquibase formatted sql
                --changeset ada:1
                create table one (id bigint);
                --rollback drop table one;
                --changeset ada:2
                create table two (id bigint);
                --changeset ada:3
                insert into one values (1);
                --rollback not required
                """);
        assertThat(history("--reversibility", "changelogs").out()).isEqualTo("""
                loses data    changelogs/1.xml: its way back drops table goods
                reversible    changelogs/2.xml
                reversible    changelogs/3.xml
                reversible    changelogs/5.xml
                irreversible  changelogs/6.xml: nothing undoes it
                irreversible  changelogs/7.sql: nothing undoes change set ada:2; its way back: table two is left over
                6 migrations: 3 reversible, 1 loses data, 2 irreversible.
                """);
    }

    @Test
    void whatLiquibaseMakesUpIsTriedLikeAnyOtherWayBack() throws IOException {
        Path changelogs = Files.createDirectory(folder.resolve("changelogs"));
        write(changelogs, "1.xml", """
                <createTable tableName="goods">
                  <column name="id" type="bigint"/><column name="note" type="text"/><column name="memo" type="text"/>
                </createTable>
                <addUniqueConstraint tableName="goods" columnNames="id" constraintName="goods_id"/>
                """);
        write(changelogs, "2.xml", "<addDefaultValue tableName=\"goods\" columnName=\"note\" defaultValue=\"x\"/>");
        write(changelogs, "3.xml", "<addDefaultValue tableName=\"goods\" columnName=\"note\" defaultValue=\"y\"/>");
        write(changelogs, "4.xml", "<addPrimaryKey tableName=\"goods\" columnNames=\"id\" constraintName=\"pk\"/>");
        write(changelogs, "5.xml", """
                <addNotNullConstraint tableName="goods" columnName="memo"/>
                <renameTable oldTableName="goods" newTableName="things"/>
                <renameColumn tableName="things" oldColumnName="memo" newColumnName="remark"/>
                </changeSet><changeSet id="6" author="ada">
                <sql>alter table things rename column remark to memo</sql>
                <rollback>alter table things rename column memo to remark</rollback>
                """);
        write(changelogs, "7.xml", "<createIndex tableName=\"things\"><column name=\"note\"/></createIndex>");
        assertThat(history("--reversibility", "changelogs").out()).isEqualTo("""
                loses data    changelogs/1.xml: its way back drops table goods
                reversible    changelogs/2.xml
                irreversible  changelogs/3.xml: its way back: column goods.note is not as it was
                irreversible  changelogs/4.xml: its way back: column goods.id is not as it was
                reversible    changelogs/5.xml
                unknown       changelogs/7.xml: not all of it is understood
                6 migrations: 2 reversible, 1 loses data, 1 unknown, 2 irreversible.
                """);
    }

    @Test
    void aTableThatIsBuiltAgainLosesNothing() throws IOException {
        write("9_bigger", """
                create table orders_new (id bigint primary key, remark text);
                insert into orders_new select id, remark from orders;
                drop table orders;
                alter table orders_new rename to orders;
                alter table orders add column picked int;
                alter table orders drop column picked;
                """, "select 1;");
        assertThat(history("--reversibility").out())
                .contains("irreversible  9_bigger.up.sql: its way back: constraint");
    }

    @Test
    void theLifeOfAColumnIsFollowedThroughItsNames() {
        assertThat(history("orders.remark").out()).isEqualTo("""
                2_note.up.sql:1: added: add column note text
                3_index.up.sql:1: indexed: create index orders_note_idx on orders (note)
                4_rename.up.sql:1: renamed: rename column note to remark
                5_backfill.up.sql:1: backfilled: update orders set remark = '' where remark is null
                6_required.up.sql:1: constrained: alter column remark set not null
                """);
        assertThat(history("orders").out().lines()).hasSize(7);
        assertThat(history("orders.nothing")).isEqualTo(new Run(0, "No migration concerns orders.nothing.\n", ""));
        assertThat(history("orders.customer", "--format=json").out()).contains("\"what\": \"dropped\"");
    }

    @Test
    void everyStageOfAColumnIsTold() throws IOException {
        write("9_buyer", """
                alter table orders add column buyer int default 0;
                create function twice() returns trigger language plpgsql as
                    'begin new.buyer := new.client; return new; end';
                create trigger orders_both before insert or update on orders for each row execute function twice();
                create table buyers (id bigint primary key, total int);
                create view wide as select buyer from orders;
                """, "select 1;");
        write("10_fill", """
                update orders set buyer = id where buyer is null;
                alter table orders add constraint orders_buyer_check check (buyer > 0) not valid;
                create index orders_other_idx on orders (id);
                """, "select 1;");
        write("11_check", """
                alter table orders validate constraint orders_buyer_check;
                update buyers set total = orders.buyer from orders where orders.id = buyers.id;
                drop trigger orders_both on orders;
                drop view wide;
                alter table orders drop constraint orders_buyer_check, alter column buyer type bigint;
                """, "select 1;");
        write("12_drop", """
                alter table orders alter column buyer drop default;
                alter table orders drop column buyer;
                """, "select 1;");
        assertThat(history("orders.buyer")
                        .out()
                        .lines()
                        .map(line -> line.replaceFirst("^([^:]*:\\d+: [^:]*): .*", "$1")))
                .containsExactly(
                        "9_buyer.up.sql:1: added, defaulted",
                        "9_buyer.up.sql:4: dual-written",
                        "9_buyer.up.sql:6: read by a view",
                        "10_fill.up.sql:1: backfilled",
                        "10_fill.up.sql:2: constrained",
                        "11_check.up.sql:1: validated",
                        "11_check.up.sql:2: read by an update",
                        "11_check.up.sql:3: no longer dual-written",
                        "11_check.up.sql:5: released",
                        "11_check.up.sql:5: retyped",
                        "12_drop.up.sql:1: default dropped",
                        "12_drop.up.sql:2: dropped");
    }

    @Test
    void wrongUsageIsSaid() {
        assertThat(Run.in(folder, "history").err())
                .isEqualTo("schemalint: history wants TABLE or TABLE.COLUMN, or --reversibility\n");
        assertThat(history("orders", "gone.sql").exitCode()).isEqualTo(1);
        assertThat(history("--reversibility", "--fail-on=error").exitCode()).isEqualTo(2);
    }

    private Run history(String... arguments) {
        List<String> all = new ArrayList<>(List.of("history", "--isolated", "--target=postgresql:16"));
        all.addAll(List.of(arguments));
        return Run.in(folder, all.toArray(String[]::new));
    }

    private static void write(Path folder, String name, String changes) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "<databaseChangeLog>\n<changeSet id=\"" + name + "\" author=\"ada\">\n" + changes
                        + "\n</changeSet>\n</databaseChangeLog>\n");
    }

    private void write(String name, String up, String down) throws IOException {
        Files.writeString(folder.resolve(name + ".up.sql"), up + "\n");
        Files.writeString(folder.resolve(name + ".down.sql"), down + "\n");
    }
}
