package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they turn up in the wild: each is linted or named as an error, and none hides another's findings. */
class RobustnessTest {

    private static final String BROKEN = "-- é\r\nfrobnicate x;\r\n";
    private static final String FOUND =
            "x.sql:2:1: error syntax-error Syntax error at frobnicate: expected a statement.\n";

    @TempDir
    Path folder;

    @Test
    void encodingsAndLineEndsMakeNoDifference() throws IOException {
        assertThat(concise(BROKEN, StandardCharsets.UTF_8)).isEqualTo(FOUND);
        assertThat(concise(BROKEN.replace("\r", ""), StandardCharsets.UTF_8)).isEqualTo(FOUND);
        assertThat(concise(BROKEN.replace("\n", ""), StandardCharsets.UTF_8)).isEqualTo(FOUND);
        assertThat(concise("\uFEFF" + BROKEN, StandardCharsets.UTF_8)).isEqualTo(FOUND);
        assertThat(concise("\uFEFF" + BROKEN, StandardCharsets.UTF_16LE)).isEqualTo(FOUND);
        assertThat(concise("\uFEFF" + BROKEN, StandardCharsets.UTF_16BE)).isEqualTo(FOUND);
        assertThat(concise(BROKEN, StandardCharsets.UTF_16LE)).isEqualTo(FOUND);
        assertThat(concise(BROKEN, StandardCharsets.ISO_8859_1)).isEqualTo(FOUND);
    }

    @Test
    void nothingAtAllIsClean() throws IOException {
        for (String empty : new String[] {"", "\uFEFF", "\n", ";", ";;\n", "-- only words", "/* */"}) {
            assertThat(concise(empty, StandardCharsets.UTF_8)).as(empty).isEmpty();
        }
    }

    @Test
    void whatIsNoTextIsAnErrorBesideTheOthers() throws IOException {
        Files.write(folder.resolve("binary.sql"), new byte[] {0x7F, 'E', 'L', 'F', 0, 0, 1, 0});
        Files.writeString(folder.resolve("x.sql"), BROKEN);
        Run run = Run.in(folder, "binary.sql", "gone.sql", "x.sql", "--format=concise");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(FOUND
                        + "binary.sql:1:1: error unreadable-file is not text: it holds NUL bytes or broken UTF-16\n"
                        + "gone.sql:1:1: error unreadable-file does not exist\n");
    }

    @Test
    void linksThatLeadNowhereAreNamedAsSuch() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.sql"), Path.of("nowhere.sql"));
        Run run = Run.in(folder, "link.sql", "--format=concise");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("link.sql:1:1: error unreadable-file is a symbolic link to a file that does not exist");
    }

    @Test
    void filesWithoutPermissionAreErrors() throws IOException {
        Path file = Files.writeString(folder.resolve("x.sql"), BROKEN);
        assumeThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();
        assertThat(Run.in(folder, "x.sql", "--format=concise"))
                .isEqualTo(new Run(1, "x.sql:1:1: error unreadable-file cannot be read: permission denied\n", ""));
    }

    @Test
    void directoriesAreWalkedAndTheirFilesNamedWithForwardSlashes() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/x.sql"), BROKEN);
        Files.writeString(folder.resolve("a/readme.txt"), BROKEN);
        assertThat(Run.in(folder, "a", "--format=concise").out()).isEqualTo("a/b/" + FOUND);
        assertThat(Run.in(folder, ".", "--format=concise").out()).isEqualTo("a/b/" + FOUND);
        assertThat(Run.in(folder.resolve("a"), "b", "--format=concise").out()).isEqualTo("b/" + FOUND);
    }

    @Test
    void aFileOfTwentyMegabytesOnOneLineIsShownInPart() throws IOException {
        String rows = "(1, 'x'), ".repeat(2_000_000);
        Files.writeString(folder.resolve("x.sql"), "insert into t values " + rows + "(2, 'y'); frobnicate x;");
        Run run = Run.in(folder, "x.sql", "--target=postgresql:16");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("syntax-error").hasSizeLessThan(5_000);
    }

    private String concise(String text, Charset charset) throws IOException {
        Files.write(folder.resolve("x.sql"), text.getBytes(charset));
        return Run.in(folder, "x.sql", "--format=concise").out();
    }
}
