package dev.schemalint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder in which git is asked, by somebody who has no settings of their own. */
public record GitFolder(Path path) {

    private static final Map<String, String> ADA = Map.of(
            "GIT_AUTHOR_NAME", "Ada",
            "GIT_AUTHOR_EMAIL", "ada@example.com",
            "GIT_COMMITTER_NAME", "Ada",
            "GIT_COMMITTER_EMAIL", "ada@example.com",
            "GIT_CONFIG_GLOBAL", "/dev/null");

    /** A new repository, which holds nothing yet. */
    public static GitFolder begun(Path path) {
        GitFolder folder = new GitFolder(path);
        folder.git("init", "--quiet", "--initial-branch=main");
        return folder;
    }

    /** What git says, which has to succeed. */
    public String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(path.toFile()).redirectErrorStream(true);
        builder.environment().putAll(ADA);
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.onExit().join().exitValue())
                    .as(command + "\n" + said)
                    .isZero();
            return said;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public void write(String name, String text) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** All that is there, even if that is nothing new. */
    public void commit(String message) {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", message);
    }
}
