package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which settings hold for a file: those of the nearest schemalint.yml, what it builds on, and what it says of paths. */
class SettingsTest {

    private static final String DROP = "drop table orders;\n";

    @TempDir
    Path folder;

    @BeforeEach
    void twoFolders() throws IOException {
        write("db/V1__a.sql", DROP);
        write("db/legacy/V2__b.sql", DROP);
    }

    @Test
    void whatAnotherFileSaysHoldsWhereTheNearestSaysNothing() throws IOException {
        write("base.yml", "targets: postgresql:16\nrules: {dropped-table: warning, missing-lock-timeout: off}\n");
        write("db/schemalint.yml", "extends: ../base.yml\nrules: {dropped-table: note}\n");
        assertThat(lint("db"))
                .isEqualTo("db/V1__a.sql:1:1: note dropped-table\ndb/legacy/V2__b.sql:1:1: note dropped-table\n");
        write("db/legacy/schemalint.yml", "extends: [../schemalint.yml]\nrules: {dropped-table: off}\n");
        assertThat(lint("db")).isEqualTo("db/V1__a.sql:1:1: note dropped-table\n");
    }

    @Test
    void settingsThatCannotBeBuiltOnEndTheRunWithTheLine() throws IOException {
        write("schemalint.yml", "targets: postgresql:16\nextends: base.yml\n");
        assertThat(Run.in(folder, "db"))
                .isEqualTo(new Run(2, "", "schemalint: schemalint.yml:2: there is no file base.yml to extend\n"));
        write("base.yml", "extends: schemalint.yml\n");
        assertThat(Run.in(folder, "db"))
                .isEqualTo(new Run(2, "", "schemalint: base.yml:1: schemalint.yml extends itself in the end\n"));
        write("base.yml", "rules:\n  droped-table: off\n");
        assertThat(Run.in(folder, "db"))
                .isEqualTo(new Run(
                        2, "", "schemalint: base.yml:2: unknown rule 'droped-table'; did you mean 'dropped-table'?\n"));
    }

    @Test
    void whatIsSaidOfPathsHoldsForThem() throws IOException {
        write("schemalint.yml", """
                targets: postgresql:16
                rules: {missing-lock-timeout: off}
                overrides:
                  - paths: legacy
                    rules: {dropped-table: warning}
                  - paths: "**/V2*"
                    fail-on: warning
                """);
        assertThat(lint("db"))
                .isEqualTo("db/V1__a.sql:1:1: error dropped-table\ndb/legacy/V2__b.sql:1:1: warning dropped-table\n");
        assertThat(Run.in(folder, "db/legacy").exitCode()).isEqualTo(1);
        write("schemalint.yml", """
                targets: postgresql:16
                rules: {missing-lock-timeout: off}
                overrides:
                  - {paths: [db/legacy], targets: mysql:8.0}
                """);
        assertThat(Run.in(folder, "db", "--format", "json").out())
                .contains("\"targets\": [\"postgresql:16\", \"mysql:8.0\"]");
    }

    @Test
    void findingsOfTheBaselineThatTheSettingsNameMayStay() throws IOException {
        write("schemalint.yml", "targets: postgresql:16\nbaseline: db/known.json\n");
        assertThat(Run.in(folder, "db").err())
                .isEqualTo("schemalint: schemalint.yml:2: db/known.json does not exist;"
                        + " schemalint baseline writes one\n");
        assertThat(Run.in(folder, "baseline", "db").out()).endsWith("findings in db/known.json\n");
        assertThat(Run.in(folder, "db").exitCode()).isZero();
        assertThat(Run.in(folder.resolve("db"), "V1__a.sql").exitCode()).isZero();
        write("db/V3__c.sql", "drop table customers;\n");
        assertThat(Run.in(folder, "db").exitCode()).isEqualTo(1);
        assertThat(Run.in(folder, "db/V1__a.sql", "--isolated").exitCode()).isEqualTo(1);
    }

    @Test
    void ofACompleteHistoryWhatNothingMadeIsNotThere() throws IOException {
        write("other/V1__a.sql", "alter table customers add column x int;\n");
        String unknown = Run.in(folder, "other", "--target", "postgresql:16").out();
        assertThat(unknown).doesNotContain("refused-statement");
        write("other/schemalint.yml", "targets: postgresql:16\nhistory: complete\n");
        assertThat(Run.in(folder, "other").out()).contains("refused-statement");
        assertThat(Run.in(folder, "other", "--no-history").out()).doesNotContain("refused-statement");
    }

    @Test
    void theSchemaOfTheSettingsIsOffered() throws IOException {
        Run run = Run.in(folder, "config", "schema");
        assertThat(run.exitCode()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(run.out())
                        .at("/properties/overrides/type")
                        .asText())
                .isEqualTo("array");
        assertThat(Run.in(folder, "config", "schma").err())
                .isEqualTo("schemalint: config knows no 'schma'; did you mean 'schema'? (there are: schema)\n");
    }

    private String lint(String path) {
        return Run.in(folder, path, "--format", "concise").out().replaceAll("(?m)(dropped-table).*$", "$1");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
