package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files are read side by side, and it is as if they were read one after the other. */
class ManyFilesTest {

    private static final int FILES = 150;

    @TempDir
    private Path folder;

    /** Each file drops what the one before it has made; one of them is no text. */
    @BeforeEach
    void write() throws IOException {
        for (int i = 1; i <= FILES; i++) {
            Files.writeString(
                    folder.resolve("V" + i + "__step.sql"),
                    "CREATE TABLE t" + i + " (id bigint PRIMARY KEY);\n" + "-- as long as another\n".repeat(i % 7 * 40)
                            + (i == 1 ? "" : "DROP TABLE t" + (i - 1) + ";\n"));
        }
        Files.write(folder.resolve("V77__step.sql"), new byte[] {0, 1, 2});
    }

    @Test
    void findingsStandInTheOrderOfTheFiles() {
        Run run = Run.in(folder, ".", "--target=postgresql:16", "--only=dropped-table", "--format=concise");

        String found = IntStream.rangeClosed(2, FILES)
                .filter(i -> i != 77 && i != 78)
                .mapToObj(i -> "V" + i + "__step.sql:" + (2 + i % 7 * 40) + ":1: error dropped-table")
                .collect(Collectors.joining("\n"));
        assertThat(run.out()
                        .lines()
                        .map(line -> line.substring(0, line.indexOf(' ', line.indexOf("error ") + 6)))
                        .filter(line -> line.endsWith("dropped-table"))
                        .filter(line -> !line.startsWith("V78_"))
                        .collect(Collectors.joining("\n")))
                .isEqualTo(found);
        assertThat(run.out()).contains("V77__step.sql:1:1: error unreadable-file is not text");
        for (int again = 0; again < 3; again++) {
            assertThat(Run.in(folder, ".", "--target=postgresql:16", "--only=dropped-table", "--format=concise"))
                    .isEqualTo(run);
        }
    }

    @Test
    void theNewestFindsWhatTheOldOnesLeft() throws IOException {
        Files.writeString(
                folder.resolve("V200__new.sql"), "ALTER TABLE t149 ADD x int;\nALTER TABLE t150 ADD x int;\n");

        Run run = Run.in(
                folder, "V200__new.sql", "--target=postgresql:16", "--only=refused-statement", "--format=concise");

        assertThat(run.out())
                .contains("V200__new.sql:1:18: error refused-statement")
                .doesNotContain(":2:");
    }
}
