package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A linted file is judged on what the files before it leave, and they themselves are not judged. */
class HistoryTest {

    private static final String INDEX = "create index orders_note_idx on orders (note);\n";
    private static final String FOUND = "index-blocks-writes";

    @TempDir
    Path folder;

    @Test
    void aFindingOnATableFromAnEarlierFileStays() throws IOException {
        write("db/V1__orders.sql", "create table orders (id bigint primary key, note text);\n");
        write("db/V2__index.sql", INDEX);
        for (String[] arguments : new String[][] {
            {"db"},
            {"db/V2__index.sql"},
            {"db/V2__index.sql", "db/V1__orders.sql"},
            {"db/V2__index.sql", "--history", "db"},
            {"db/V2__index.sql", "--history", "db/V1__orders.sql"},
            {"db/V2__index.sql", "--no-history"},
            {"db", "--no-history"},
            {"db", "--tool=plain"},
        }) {
            assertThat(lint(arguments)).as(String.join(" ", arguments)).containsExactly("db/V2__index.sql");
        }
    }

    @Test
    void whatComesBeforeIsKnownAndNotJudged() throws IOException {
        write("db/001_orders.sql", "create table orders (id bigint primary key);\nfrobnicate;\n");
        write("db/002_other.sql", "alter table orders add column note varchar(10);\n");
        write("db/003_type.sql", "alter table orders alter column note type varchar(20);\n");
        assertThat(rules("db/003_type.sql", "type-change-rewrites-table")).isEmpty();
        assertThat(rules("db/003_type.sql", "type-change-rewrites-table", "--no-history"))
                .isNotEmpty();
        assertThat(rules("db/003_type.sql", "syntax-error")).isEmpty();
    }

    @Test
    void whatComesAfterSettlesWhatIsOpen() throws IOException {
        write("db/1_check.sql", "alter table orders add constraint c check (id > 0) not valid;\n");
        assertThat(rules("db/1_check.sql", "constraint-never-validated")).isNotEmpty();
        write("db/2_validate.sql", "alter table orders validate constraint c;\n");
        assertThat(rules("db/1_check.sql", "constraint-never-validated")).isEmpty();
    }

    @Test
    void aMigrationThatIsAProgramMayHaveDoneAnything() throws IOException {
        write("db/1_orders.sql", "create table orders (id bigint primary key);\n");
        write("db/3_drop.sql", "alter table orders drop column note;\n");
        assertThat(rules("db/3_drop.sql", "refused-statement")).isNotEmpty();
        write("db/2_note.go", "package migrations\n");
        assertThat(rules("db/3_drop.sql", "refused-statement")).isEmpty();
    }

    @Test
    void foldersOfOtherServicesAndEnginesAreOtherHistories() throws IOException {
        write("a/db/migration/V1__orders.sql", "create table orders (id bigint primary key);\n");
        write("b/db/migration/V1__orders.sql", "create table orders (id bigint primary key);\n");
        write("c/db/migration/common/V1__orders.sql", "create table orders (id bigint primary key);\n");
        write("c/db/migration/h2/V2__orders.sql", "create table orders (id bigint primary key);\n");
        write("c/db/migration/postgresql/V2__orders.sql", "create table orders (id bigint primary key);\n");
        assertThat(rules(".", "refused-statement,duplicate-version")).isEmpty();
    }

    @Test
    void filesWithoutAnOrderInDifferentFoldersKnowNothingOfEachOther() throws IOException {
        write("old/schema.sql", "create table orders (id bigint primary key);\n");
        write("new/schema.sql", "create table orders (id bigint primary key);\n");
        assertThat(rules(".", "refused-statement")).isEmpty();
    }

    @Test
    void theTextThatIsGivenSaysWhichToolItIsFor() throws IOException {
        write("db/00001_a.sql", "select 1;\n");
        String goose = "-- +goose Up\ncreate index concurrently a on orders (note);\n-- +goose Down\nselect 1;\n";
        Run run = Run.with(
                folder,
                Map.of(),
                goose,
                "-",
                "--stdin-filename=db/00001_a.sql",
                "--target=postgresql:16",
                "--format=json",
                "--isolated");
        assertThat(run.out()).contains("\"tool\": \"goose\"", "forbidden-in-transaction");
        assertThat(Run.in(folder, "db", "--tool=flyway", "--format=json").out()).contains("\"tool\": \"flyway\"");
    }

    @Test
    void whatIsOlderThanAVersionIsHistory() throws IOException {
        write("schemalint.yml", "judge-after: 1.9\ntargets: postgresql:16\n");
        write("db/V1.9__index.sql", INDEX);
        write("db/V1.10__index.sql", INDEX.replace("note", "remark"));
        Run run = Run.in(folder, "db", "--only", FOUND, "--format=concise");
        assertThat(run.out()).startsWith("db/V1.10__index.sql:1:1:").doesNotContain("V1.9");
        assertThat(Run.in(folder, "db", "--only", FOUND).out())
                .endsWith("\n1 file is only history, up to version 1.9 (judge-after).\n");
    }

    private List<String> lint(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--only", FOUND, "--format=concise", "--isolated", "--target=postgresql:16"));
        return Run.in(folder, all.toArray(String[]::new))
                .out()
                .lines()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private List<String> rules(String path, String only, String... more) {
        List<String> all = new ArrayList<>(List.of(path, "--only", only));
        all.addAll(List.of(more));
        all.addAll(List.of("--format=concise", "--isolated", "--target=postgresql:16"));
        Run run = Run.in(folder, all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out().lines().toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
