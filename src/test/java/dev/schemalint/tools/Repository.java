package dev.schemalint.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A new git repository with an empty commit, so that all it holds is pending. */
public final class Repository {

    private Repository() {}

    public static void in(Path folder) throws IOException, InterruptedException {
        git(folder, "init", "--quiet");
        commit(folder);
    }

    /** All that is there, even if that is nothing. */
    public static void commit(Path folder) throws IOException, InterruptedException {
        git(folder, "add", ".");
        git(folder, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "--allow-empty", "-m", "c");
    }

    private static void git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        int exitCode = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IOException(command + " ended with " + exitCode);
        }
    }
}
