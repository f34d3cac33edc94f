package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What helps a project begin: first settings, and completion in the shell. */
class BeginningTest {

    @TempDir
    Path folder;

    @Test
    void settingsAreWrittenForWhatIsThere() throws IOException {
        write("src/main/resources/db/migration/V1__a.sql", "create table a (id serial primary key, d jsonb);\n");
        write("src/main/resources/db/migration/V2__b.sql", "create index concurrently i on a (d);\n");
        Run run = Run.in(folder, "init");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Wrote schemalint.yml.\n  src/main/resources/db/migration: 2 files of flyway\n")
                .contains("schemalint baseline src/main/resources/db/migration")
                .contains("- id: schemalint-staged")
                .contains("uses: schemalint/schemalint@v0.1.0");
        assertThat(Files.readString(folder.resolve("schemalint.yml")))
                .contains("\ntargets: [postgresql:15, postgresql:16, postgresql:17, postgresql:18]\n")
                .contains("\n# tool: flyway\n");
        assertThat(Run.in(folder, "src").exitCode()).isLessThan(2);
    }

    @Test
    void whatIsProposedFitsThePlacesWhereMigrationsAre() throws IOException {
        write("my db/V1__a.sql", "create table a (id bigserial);\n");
        write("it's/changelog.xml", """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
                  <changeSet id="1" author="a"><dropTable tableName="x"/></changeSet>
                </databaseChangeLog>
                """);
        assertThat(Run.in(folder, "init").out())
                .contains("  schemalint 'my db' 'it'\\''s'\n")
                .contains("- id: schemalint-staged\n          files: '^(my db|it''s)/'\n\nIn pull requests")
                .contains("paths: |\n              my db\n              it's\n");
    }

    @ParameterizedTest
    @CsvSource({
        "id int auto_increment, MYSQL",
        "id integer primary key autoincrement, SQLITE",
        "n nvarchar(10), SQLSERVER"
    })
    void theEngineIsTakenFromWordsThatItAloneKnows(String column, Dialect dialect) throws IOException {
        write("1.sql", "create table a (" + column + ");\n");
        Run.in(folder, "init");
        assertThat(Files.readString(folder.resolve("schemalint.yml"))).contains("\ntargets: [" + dialect.id() + ":");
    }

    @Test
    void nothingIsOverwrittenAndNothingIsMadeUp() throws IOException {
        assertThat(Run.in(folder, "init"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "schemalint: no migrations below this directory: run it where they are, or above"
                                + " (dumps, seeds and tests are none)\n"));
        write("1.sql", "select 1;\n");
        write("schemalint.yml", "# ours\n");
        assertThat(Run.in(folder, "init"))
                .isEqualTo(new Run(2, "", "schemalint: schemalint.yml is there already, and stays as it is\n"));
        assertThat(Files.readString(folder.resolve("schemalint.yml"))).isEqualTo("# ours\n");
        Files.delete(folder.resolve("schemalint.yml"));
        Run.in(folder, "init");
        assertThat(Files.readString(folder.resolve("schemalint.yml"))).contains("# Nothing told which engine this is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void shellsLearnCommandsOptionsAndValues(String shell) {
        assertThat(Run.in(folder, "completion", shell).out())
                .contains("baseline", "format", "checkstyle", "fail-on", "index-blocks-writes", "golang-migrate");
        assertThat(Run.in(folder, "completion", "tcsh").err())
                .isEqualTo("schemalint: completion knows no 'tcsh' (there are: bash, zsh, fish)\n");
    }

    @DisabledOnOs(OS.WINDOWS)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schemalint --forma | --format",
                "schemalint --format check | checkstyle",
                "schemalint base | baseline",
                "schemalint explain index-bl | index-blocks-writes",
                "schemalint baseline --base | --baseline",
                "schemalint effects --report | ''"
            })
    void bashCompletes(String line, String completed) throws Exception {
        Files.writeString(
                folder.resolve("completion"),
                Run.in(folder, "completion", "bash").out());
        String script = "compopt() { :; }; . ./completion; COMP_WORDS=(" + line
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _schemalint; echo \"${COMPREPLY[*]}\"";
        Process bash = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes())).isEqualTo(completed + "\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
