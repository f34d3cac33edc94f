package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.change.Histories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same three mistakes under every tool: what is advised is what that tool lets one do. */
class AdviceTest {

    private static final String INDEX = "create index orders_note_idx on orders (note);\n";
    private static final String VALIDATED =
            "begin;\nalter table orders add constraint c check (id > 0) not valid;\nalter table orders validate constraint c;\ncommit;\n";
    private static final String ENUM =
            "begin;\nalter type mood add value 'meh';\ninsert into moods values ('meh');\ncommit;\n";

    private static final String FILE = "in a later file";
    private static final String ANOTHER_TIME =
            "in a migration that is run another time, as all that is pending is run in one transaction";

    /**
     * A file of a tool.
     *
     * @param form with the statements in the place of {@code @}
     * @param beside what lies around it
     * @param outside how a statement is run outside a transaction
     * @param later where what must wait for a commit is written
     */
    private record Tool(
            String name, String file, String form, Map<String, String> beside, String outside, String later) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Tool> TOOLS = List.of(
            new Tool(
                    "flyway",
                    "db/migration/V1__a.sql",
                    "@",
                    Map.of(),
                    "with executeInTransaction=false in a file of the same name with .conf behind it, and "
                            + "flyway.postgresql.transactional.lock=false where it is CONCURRENTLY",
                    FILE),
            new Tool(
                    "liquibase",
                    "a.sql",
                    "--liquibase formatted sql\n--changeset ada:1\n@",
                    Map.of(),
                    "in a change set of its own with runInTransaction:false",
                    "in a later change set"),
            new Tool(
                    "golang-migrate",
                    "1_a.up.sql",
                    "@",
                    Map.of("1_a.down.sql", "select 1;\n"),
                    "in a file of its own, which is then sent without a transaction",
                    FILE),
            new Tool(
                    "goose",
                    "1_a.sql",
                    "-- +goose Up\n@-- +goose Down\nselect 1;\n",
                    Map.of(),
                    "in a file of its own that begins with `-- +goose NO TRANSACTION`",
                    FILE),
            new Tool(
                    "dbmate",
                    "1_a.sql",
                    "-- migrate:up\n@-- migrate:down\n",
                    Map.of(),
                    "alone in a file with `-- migrate:up transaction:false`",
                    FILE),
            new Tool(
                    "sqlx",
                    "migrations/1_a.sql",
                    "@",
                    Map.of("Cargo.toml", ""),
                    "alone in a file whose first characters are `-- no-transaction`",
                    FILE),
            new Tool(
                    "diesel",
                    "migrations/1_a/up.sql",
                    "@",
                    Map.of("migrations/1_a/down.sql", "select 1;\n", "diesel.toml", ""),
                    "alone in a migration with run_in_transaction = false in its metadata.toml",
                    "in a later migration"),
            new Tool(
                    "prisma",
                    "migrations/20260101000000_a/migration.sql",
                    "@",
                    Map.of("migrations/migration_lock.toml", "provider = \"postgresql\"\n"),
                    "in a migration of its own, which is then sent without a transaction",
                    "in a later migration"),
            new Tool(
                    "atlas",
                    "1_a.sql",
                    "@",
                    Map.of("atlas.sum", ""),
                    "in a file of its own that begins with `-- atlas:txmode none` and an empty line",
                    FILE),
            new Tool(
                    "sqitch",
                    "deploy/a.sql",
                    "@",
                    Map.of("sqitch.plan", "%project=a\n\na 2026-01-01T00:00:00Z ada <a@b> # a\n"),
                    "in a change of its own, without BEGIN and COMMIT",
                    "in a later change"),
            new Tool(
                    "mybatis",
                    "scripts/1_a.sql",
                    "-- // a\n@-- //@UNDO\nselect 1;\n",
                    Map.of("environments/development.properties", "url=jdbc:postgresql://a\n"),
                    "by hand: MyBatis Migrations has no way to run it outside a transaction",
                    FILE),
            new Tool(
                    "drizzle",
                    "0000_a.sql",
                    "@",
                    Map.of(
                            "meta/_journal.json",
                            "{\"dialect\": \"postgresql\", \"entries\": [{\"idx\": 0, \"when\": 1, \"tag\": \"0000_a\"}]}"),
                    "by hand: Drizzle runs all that is pending in one transaction",
                    ANOTHER_TIME),
            new Tool(
                    "node-pg-migrate",
                    "1_a.sql",
                    "-- Up Migration\n@-- Down Migration\nselect 1;\n",
                    Map.of(),
                    "in a JavaScript migration that calls pgm.noTransaction()",
                    ANOTHER_TIME),
            new Tool(
                    "play",
                    "conf/evolutions/default/1.sql",
                    "# --- !Ups\n@# --- !Downs\nselect 1;\n",
                    Map.of(),
                    "as a statement of its own, without BEGIN and COMMIT",
                    "in a later transaction"),
            new Tool(
                    "supabase",
                    "supabase/migrations/20260101000000_a.sql",
                    "@",
                    Map.of(),
                    "in a file of its own, which is then sent without a transaction",
                    FILE),
            new Tool(
                    "plain",
                    "001_a.sql",
                    "@",
                    Map.of(),
                    "in a file of its own, without BEGIN and COMMIT",
                    "in a later transaction"));

    @TempDir
    Path folder;

    static List<Tool> tools() {
        return TOOLS;
    }

    @Test
    void thereIsAdviceForEveryTool() {
        assertThat(TOOLS.stream().map(Tool::name)).containsExactlyInAnyOrderElementsOf(Histories.tools());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void adviceFitsTheTool(Tool tool) throws IOException {
        assertThat(said(tool, INDEX, "index-blocks-writes"))
                .as("an index")
                .contains("CREATE INDEX CONCURRENTLY, " + tool.outside());
        assertThat(said(tool, VALIDATED, "validated-in-same-transaction"))
                .as("a check")
                .contains("commit first: VALIDATE CONSTRAINT " + tool.later());
        assertThat(said(tool, ENUM, "enum-value-used-too-early"))
                .as("a value")
                .contains("use the value " + tool.later());
    }

    /** All that is printed, on one line. */
    private String said(Tool tool, String statements, String rule) throws IOException {
        for (Map.Entry<String, String> other : tool.beside().entrySet()) {
            write(other.getKey(), other.getValue());
        }
        String text =
                tool.name().equals("drizzle") ? statements.replace(";\n", ";\n--> statement-breakpoint\n") : statements;
        write(tool.file(), tool.form().replace("@", text));
        return Run.in(
                        folder,
                        tool.file(),
                        "--isolated",
                        "--target=postgresql:16",
                        "--only=" + rule,
                        "--tool=" + tool.name())
                .out()
                .replaceAll("\\s+", " ");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
