package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    private static final String BROKEN = "frobnicate the table;\n";

    @TempDir
    Path folder;

    @BeforeEach
    void twoFiles() throws IOException {
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(folder.resolve("db/V1__bad.sql"), BROKEN);
        Files.writeString(folder.resolve("db/V2__empty.sql"), "-- nothing\n");
    }

    @Test
    void aCleanRunSaysSoAndWhatItTookForGranted() {
        assertThat(Run.in(folder, "db/V2__empty.sql", "--target", "postgresql:16"))
                .isEqualTo(new Run(0, "Nothing found in 1 file (0 statements).\n", ""));
        assertThat(Run.in(folder, "db/V2__empty.sql").out())
                .isEqualTo("Nothing found in 1 file (0 statements).\n"
                        + "Taken for postgresql 15-18, as no --target was given.\n");
    }

    @Test
    void findingsFailTheRunFromTheSeverityThatWasAskedFor() {
        assertThat(Run.in(folder, "db").exitCode()).isEqualTo(1);
        assertThat(Run.in(folder, "--format", "concise", "db"))
                .isEqualTo(new Run(
                        1,
                        "db/V1__bad.sql:1:1: error syntax-error Syntax error at frobnicate: expected a statement.\n",
                        ""));
        assertThat(Run.in(folder, "db", "--fail-on", "never").exitCode()).isZero();
        assertThat(Run.in(folder, "db", "--allow", "syntax-error").exitCode()).isZero();
        assertThat(Run.in(folder, "db", "--fail-on", "fatal").err())
                .isEqualTo("schemalint: --fail-on knows no 'fatal' (there are: error, warning, note, never)\n");
    }

    @Test
    void standardInputIsAFileOfItsOwn() {
        Run run = Run.with(folder, Map.of(), BROKEN, "-", "--stdin-filename", "db/V9.sql", "--format=concise");
        assertThat(run.out()).startsWith("db/V9.sql:1:1: error syntax-error");
        assertThat(Run.with(folder, Map.of(), BROKEN, "-", "--format=concise").out())
                .startsWith("<stdin>:1:1: ");
    }

    @Test
    void aFileThatCannotBeReadIsAnErrorBesideTheOthers() throws IOException {
        Run run = Run.in(folder, "db/V1__bad.sql", "db/gone.sql", "--format", "concise");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("db/V1__bad.sql:1:1:")
                .contains("db/gone.sql:1:1: error unreadable-file does not exist");
        assertThat(Run.in(folder, "db/gone.sql").exitCode()).isEqualTo(1);
        assertThat(Run.in(folder, "db/gone.sql", "--fail-on=never").exitCode()).isZero();
        assertThat(Run.in(folder, "db/gone.sql", "--format=json").out())
                .contains("\"file\": \"db/gone.sql\"")
                .contains("\"message\": \"does not exist\"");
    }

    @Test
    void wrongUsageIsOneLineAndTwo() {
        assertThat(Run.in(folder).err()).startsWith("schemalint: no PATH was given");
        for (String[] arguments : new String[][] {
            {},
            {"db", "--target", "postgres:x"},
            {"db", "--target", "postgrsql"},
            {"db", "--format", "xml"},
            {"db", "--format"},
            {"db", "--format", "json", "--format", "text"},
            {"db", "--only", "no-such-rule"},
            {"db", "--allow", "index-block-writes"},
            {"db", "--deny", ","},
            {"db", "--report", "json"},
            {"db", "--report", "xml=x"},
            {"db", "--report", "json=no/such/folder/x.json"},
            {"db", "--report", "json=db"},
            {"db", "--color", "red"},
            {"db", "--config", "gone.yml"},
            {"db", "--config", "x.yml", "--isolated"},
            {"db", "--frobnicate"},
            {"db", "--tool", "flywya"},
            {"db", "--history", "db", "--no-history"},
            {"db", "--since", "main", "--staged"},
            {"-", "--staged"},
            {"db", "--since", "main"},
        }) {
            Run run = Run.in(folder, arguments);
            assertThat(run.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).matches("schemalint: [^\\n]+\\n").doesNotContain("Exception");
        }
        assertThat(Run.in(folder, "db", "--allow", "index-block-writes").err())
                .isEqualTo("schemalint: --allow: unknown rule 'index-block-writes';"
                        + " did you mean 'index-blocks-writes'?\n");
    }

    @Test
    void reportsGoToFilesAsWell() throws IOException {
        Run run = Run.in(folder, "db", "--report", "json=out.json", "--report", "text=out.txt", "--color=always");
        assertThat(Files.readString(folder.resolve("out.json"))).startsWith("{\n  \"schemaVersion\": 1,");
        assertThat(Files.readString(folder.resolve("out.txt"))).doesNotContain("\u001b");
        assertThat(run.out()).contains("\u001b[");
    }

    @Test
    void eachFileHasTheNearestSettings() throws IOException {
        Files.writeString(folder.resolve("schemalint.yml"), "fail-on: never\ntargets: [postgresql:12]\n");
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("schemalint.yml"), "rules: {syntax-error: warning}\nfail-on: warning\n");
        Files.writeString(other.resolve("V1.sql"), BROKEN);
        assertThat(Run.in(folder, "db").exitCode()).isZero();
        assertThat(Run.in(folder, "db", "--fail-on", "error").exitCode()).isEqualTo(1);
        assertThat(Run.in(folder, "db", "--isolated").exitCode()).isEqualTo(1);
        assertThat(Run.in(folder, "other", "--format=concise").out()).contains("warning syntax-error");
        assertThat(Run.in(folder, "db", "other").exitCode()).isEqualTo(1);
        assertThat(Run.in(folder, "other", "--config", "schemalint.yml").exitCode())
                .isZero();
        assertThat(Run.in(folder, "db", "--format=json").out()).contains("\"targets\": [\"postgresql:12\"]");
        Run fromBelow = Run.in(other, "V1.sql", "--format=concise");
        assertThat(fromBelow.out()).contains("warning syntax-error");
    }

    @Test
    void wrongSettingsAreNamedWithFileAndLine() throws IOException {
        Files.writeString(folder.resolve("schemalint.yml"), "# ours\ntarget: postgresql:12\n");
        assertThat(Run.in(folder, "db"))
                .isEqualTo(new Run(
                        2, "", "schemalint: schemalint.yml:2: unknown key 'target'; did you mean 'targets'?\n"));
        assertThat(Run.in(folder, "db", "--isolated", "--fail-on=never").exitCode())
                .isZero();
    }

    @Test
    void whatHoldsNoMigrationsIsHardlyWhatWasMeant() throws IOException {
        Files.createDirectories(folder.resolve("none"));
        assertThat(Run.in(folder, "none")).isEqualTo(new Run(2, "", "schemalint: no SQL files in none\n"));
        assertThat(Run.in(folder, "db", "none").exitCode()).isEqualTo(2);
        assertThat(Run.in(folder, "db/*.sqll")).isEqualTo(new Run(2, "", "schemalint: no file fits db/*.sqll\n"));
        assertThat(Run.in(folder, "db", "--history", "none").err()).isEqualTo("schemalint: no SQL files in none\n");
    }

    @Test
    void colourNeedsATerminalOrAWord() {
        assertThat(Run.in(folder, "db").out()).doesNotContain("\u001b[");
        assertThat(Run.with(folder, Map.of("FORCE_COLOR", "1"), "", "db").out()).contains("\u001b[");
        assertThat(Run.with(folder, Map.of("CLICOLOR_FORCE", "1"), "", "db").out())
                .contains("\u001b[");
        assertThat(Run.with(folder, Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), "", "db")
                        .out())
                .doesNotContain("\u001b[");
        assertThat(Colour.wanted("auto", Map.of(), true)).isTrue();
        assertThat(Colour.wanted("auto", Map.of("TERM", "dumb"), true)).isFalse();
        assertThat(Colour.wanted("always", Map.of("NO_COLOR", "1"), false)).isTrue();
    }

    @Test
    void aReaderWhoGoesAwayIsNoError() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(writingTo("Broken pipe", err)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(writingTo("No space left on device", err)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("schemalint: cannot write: No space left on device\n");
    }

    private int writingTo(String problem, OutputStream err) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(problem);
            }
        };
        return Main.run(new String[] {"db"}, new ByteArrayInputStream(new byte[0]), out, err, Map.of(), folder);
    }
}
