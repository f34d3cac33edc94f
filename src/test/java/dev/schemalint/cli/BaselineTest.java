package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found before may stay, wherever it moves; what is new fails, and what is mended is told. */
class BaselineTest {

    private static final String OLD = "drop table orders;\n";
    private static final String[] LINT = {
        "db",
        "--target",
        "postgresql:16",
        "--only",
        "dropped-table,unused-suppression",
        "--format",
        "concise",
        "--baseline",
        "known.json"
    };

    @TempDir
    Path folder;

    @BeforeEach
    void oneOldDanger() throws IOException {
        Files.createDirectories(folder.resolve("db"));
        Files.writeString(folder.resolve("db/1.sql"), OLD);
        Run made = Run.in(
                folder,
                "baseline",
                "db",
                "--target",
                "postgresql:16",
                "--only",
                "dropped-table",
                "--baseline",
                "known.json");
        assertThat(made).isEqualTo(new Run(0, "1 finding in known.json\n", ""));
    }

    @Test
    void whatWasThereBeforeIsSilent() {
        assertThat(Run.in(folder, LINT)).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void itStaysSilentWhenItMovesOrItsSpacesChange() throws IOException {
        Files.writeString(folder.resolve("db/1.sql"), "select 1;\n\ndrop\n  table orders;\n");
        assertThat(Run.in(folder, LINT).out()).isEmpty();
        Files.move(folder.resolve("db/1.sql"), folder.resolve("db/2.sql"));
        assertThat(Run.in(folder, LINT).out()).isEmpty();
    }

    @Test
    void whatIsNewFailsAlsoWhenItIsTheSameAgain() throws IOException {
        Files.writeString(folder.resolve("db/2.sql"), "drop table customers;\n");
        assertThat(Run.in(folder, LINT).out()).startsWith("db/2.sql:1:1: error dropped-table");
        Files.writeString(folder.resolve("db/2.sql"), OLD);
        Run again = Run.in(folder, LINT);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.out()).startsWith("db/2.sql:1:1: error dropped-table");
    }

    @Test
    void whatIsMendedIsToldAtItsLine() throws IOException {
        Files.writeString(folder.resolve("db/1.sql"), "select 1;\n");
        Run mended = Run.in(folder, LINT);
        assertThat(mended.exitCode()).isZero();
        assertThat(mended.out())
                .isEqualTo("known.json:4:5: note unused-suppression What dropped-table found in db/1.sql"
                        + " is there no more.\n");
    }

    @Test
    void aBaselineThatCannotBeReadEndsTheRun() throws IOException {
        Files.writeString(folder.resolve("known.json"), "{\"findings\": []}\n");
        assertThat(Run.in(folder, LINT))
                .isEqualTo(new Run(
                        2,
                        "",
                        "schemalint: known.json:1: this is no baseline of schemaVersion 1;"
                                + " schemalint baseline writes one\n"));
        Files.delete(folder.resolve("known.json"));
        assertThat(Run.in(folder, LINT).exitCode()).isEqualTo(2);
    }
}
