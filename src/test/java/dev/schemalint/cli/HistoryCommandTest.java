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

    @Test
    void theLifeOfAColumnIsFollowedThroughItsNames() {
        assertThat(history("orders.remark").out()).isEqualTo("""
                2_note.up.sql:1: add column: add column note text
                3_index.up.sql:1: create index: create index orders_note_idx on orders (note)
                4_rename.up.sql:1: rename column: rename column note to remark
                5_backfill.up.sql:1: update: update orders set remark = '' where remark is null
                6_required.up.sql:1: set not null: alter column remark set not null
                """);
        assertThat(history("orders").out().lines()).hasSize(7);
        assertThat(history("orders.nothing")).isEqualTo(new Run(0, "No migration concerns orders.nothing.\n", ""));
        assertThat(history("orders.customer", "--format=json").out()).contains("\"what\": \"drop column\"");
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

    private void write(String name, String up, String down) throws IOException {
        Files.writeString(folder.resolve(name + ".up.sql"), up + "\n");
        Files.writeString(folder.resolve(name + ".down.sql"), down + "\n");
    }
}
