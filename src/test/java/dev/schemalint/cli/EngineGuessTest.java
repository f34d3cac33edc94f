package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine that scripts are for, where nobody says it: by names, by what the tool is told, by the text. */
class EngineGuessTest {

    private static final String PLAIN = "create table orders (id int primary key);\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "db/mysql/V1__a.sql, mysql",
        "db/migration/sqlite/V1__a.sql, sqlite",
        "migrations/1_a.mysql.up.sql, mysql",
        "migrations/1_a.sqlite3.sql, sqlite",
        "upgrade/mariadb_7.1_to_7.2.sql, mariadb",
        "migrations/cockroach/1_a.sql, cockroachdb",
        "schema/mysql/v8/visibility/versioned/v1.2/a.sql, mysql",
        "SQL/sqlite.initial.sql, sqlite",
        "create/shop.oracle.create.sql, oracle",
        "src/main/resources/schema-mariadb.sql, mariadb",
        "migrations/1_copy-from-mysql.sql, postgresql",
        "clickhouse/migrations/1_a.sql, postgresql",
        "migrations/1_mysql_settings.sql, postgresql",
        "h2/V1__a.sql, postgresql"
    })
    void namesSayIt(String file, String engine) throws IOException {
        write(file, PLAIN);
        assertThat(engines()).containsExactly(engine);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "db/migration/V1__a.sql | flyway.conf | flyway.url=jdbc:mysql://db/shop | mysql",
                "src/main/resources/db/migration/V1__a.sql | src/main/resources/application.yml | spring: {datasource: {}}\\n  url: jdbc:mariadb://db/shop | mariadb",
                "prisma/migrations/1_a/migration.sql | prisma/schema.prisma | datasource db { provider = \"sqlite\" } | sqlite",
                "drizzle/0000_a.sql | drizzle/meta/_journal.json | {\"dialect\": \"mysql\", \"entries\": [{\"tag\": \"0000_a\"}]} | mysql",
                "deploy/a.sql | sqitch.conf | [core]\\n\\tengine = mysql | mysql",
                "migrations/1_a.sql | Cargo.toml | sqlx = { version = \"0.8\", features = [\"sqlite\"] } | sqlite",
                "migrations/1_a.sql | .env | DATABASE_URL=mysql://root@db/shop | mysql",
                "db/migration/V1__a.sql | flyway.conf | flyway.url=jdbc:h2:mem:shop | postgresql"
            })
    void theToolIsToldIt(String file, String settings, String text, String engine) throws IOException {
        write(file, PLAIN);
        write(settings, text.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(engines()).containsExactly(engine);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table `orders` (id int) | mysql",
                "create table orders (id int auto_increment primary key) engine=InnoDB | mysql",
                "create table orders (id integer primary key autoincrement) | sqlite",
                "create table dbo.orders (id int identity(1, 1)) | sqlserver",
                "create table orders (id number(10), note varchar2(20)) | oracle",
                "create table orders (id bigint /*! unsigned */) | mysql",
                "alter table orders change size amount decimal(9, 2) | mysql",
                "-- `orders` was InnoDB: engine=InnoDB | postgresql",
                "create table orders (note text default 'auto_increment') | postgresql",
                "create table orders (id bigint, note jsonb); -- and `so` on | postgresql"
            })
    void theTextSaysIt(String text, String engine) throws IOException {
        write("1_a.sql", text + "\n;\n");
        assertThat(engines()).containsExactly(engine);
    }

    @Test
    void mostTextsDecide() throws IOException {
        for (int i = 1; i < 9; i++) {
            write(i + "_a.sql", "insert into `notes` values (" + i + ");\n");
        }
        write("9_a.sql", "insert into notes values ($$a$$);\n");
        assertThat(engines()).containsExactly("mysql");
        for (int i = 10; i < 15; i++) {
            write(i + "_a.sql", "insert into notes values ($$a$$);\n");
        }
        assertThat(engines()).as("where as good as none does").containsExactly("postgresql");
    }

    @Test
    void whatCameBeforeSaysItTooOfAFileThatSaysNothing() throws IOException {
        write("1_a.sql", "create table `orders` (id int);\n");
        write("2_b.sql", "alter table orders add column note text;\n");
        assertThat(Run.in(folder, "2_b.sql", "--isolated").out()).contains("Taken for mysql");
    }

    @Test
    void filesOfSeveralEnginesAreJudgedEachOnItsOwn() throws IOException {
        write("1_orders.sql", "create table orders (id int primary key, note varchar(20));\n");
        write("2_note.postgres.sql", "alter table orders alter column note type text;\n");
        write("2_note.mysql.sql", "alter table orders modify note text;\n");
        write("3_all.sql", "create index a on orders (note);\n");
        write("3_all.mysql.sql", "create index a on orders (note(10));\n");
        JsonNode report = report();
        assertThat(report.get("targets").toString()).contains("postgresql:17", "mysql:8.4");
        assertThat(report.get("findings").toString()).doesNotContain("syntax-error", "refused-statement");
        assertThat(files(report))
                .containsExactlyInAnyOrder(
                        "1_orders.sql", "2_note.postgres.sql", "2_note.mysql.sql", "3_all.sql", "3_all.mysql.sql");
    }

    @Test
    void aTargetLeavesOutFilesOfOtherEnginesUnlessThereAreNoOthers() throws IOException {
        write("1_orders.postgres.sql", PLAIN);
        write("1_orders.sqlite3.sql", PLAIN);
        assertThat(files(report("--target=sqlite"))).containsExactly("1_orders.sqlite3.sql");
        Run text = Run.in(folder, ".", "--isolated", "--target=sqlite");
        assertThat(text.out()).contains("Left out 1 file that is for other engines by name.");
        assertThat(files(report("--target=oracle"))).hasSize(2);
    }

    @Test
    void aTargetLeavesOutHistoriesOfOtherEnginesUnlessTheyAreNamed() throws IOException {
        write("migrations/postgres/1_a.sql", PLAIN);
        write("migrations/mysql/1_a.sql", PLAIN);
        write("migrations/mysql/2_a.sql", PLAIN);
        assertThat(files(report("--target=postgresql"))).containsExactly("migrations/postgres/1_a.sql");
        assertThat(Run.in(folder, ".", "--isolated", "--target=postgresql").out())
                .contains("Left out 2 files that are for other engines by name.");
        assertThat(Run.in(folder, "migrations/mysql", "--isolated", "--target=postgresql")
                        .out())
                .contains("of 2 files");
    }

    @Test
    void whatRunsInNoTransactionGivesWayToAFileOfTheEngineToo() throws IOException {
        write("1_a.up.sql", PLAIN);
        write("2_b.autocommit.up.sql", "create index concurrently b on a (id);\n");
        write("2_b.mysql.up.sql", "create index b on a (id);\n");
        assertThat(files(report("--target=mysql"))).containsExactlyInAnyOrder("1_a.up.sql", "2_b.mysql.up.sql");
        assertThat(files(report("--target=postgresql")))
                .containsExactlyInAnyOrder("1_a.up.sql", "2_b.autocommit.up.sql");
    }

    @Test
    void filesOfAnEngineThatIsNotKnownAreLeftOutBesideOthersUnlessTheyAreNamed() throws IOException {
        write("schemas/postgresql/V1__a.sql", PLAIN);
        write("schemas/db2/V1__a.sql", PLAIN);
        write("schemas/db2/V2__b.sql", PLAIN);
        assertThat(files(report())).containsExactly("schemas/postgresql/V1__a.sql");
        Run text = Run.in(folder, ".", "--isolated");
        assertThat(text.out()).contains("Left out 2 files for db2, which is not known here.");
        assertThat(Run.in(folder, "schemas/db2/V1__a.sql", "--isolated").out()).contains("in 1 file");
        assertThat(Run.in(folder, "schemas/db2", "--isolated").out()).contains("of 2 files");
    }

    @Test
    void theReportSaysWhatWasAssumedAndWhy() throws IOException {
        write("db/mysql/V1__a.sql", PLAIN);
        assertThat(Run.in(folder, ".", "--isolated").out())
                .contains("Taken for mysql 8.4, 9.7 because of their names, as no --target was given.");
    }

    private List<String> engines() throws IOException {
        List<String> engines = new ArrayList<>();
        report().get("targets").forEach(target -> engines.add(target.asText().replaceFirst(":.*", "")));
        return engines.stream().distinct().toList();
    }

    private static List<String> files(JsonNode report) {
        List<String> files = new ArrayList<>();
        report.get("files").forEach(file -> files.add(file.get("path").asText()));
        return files;
    }

    private JsonNode report(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(".", "--isolated", "--format=json", "--fail-on=never"));
        arguments.addAll(List.of(more));
        return new ObjectMapper()
                .readTree(Run.in(folder, arguments.toArray(new String[0])).out());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
