package dev.schemalint.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another program, run to its end. */
record Tool(int exit, String output) {

    /** Where npm has put its packages. */
    static final Path PACKAGES = Path.of(System.getProperty("schemalint.target", "target"), "places", "node_modules")
            .toAbsolutePath();

    /** With the launcher as somebody has put it on the PATH, and the jar of this build. */
    static Map<String, String> withSchemalint() {
        Path jar = Path.of(System.getProperty("schemalint.target", "target"), "schemalint.jar");
        return Map.of(
                "PATH",
                Path.of("").toAbsolutePath() + ":" + System.getenv("PATH"),
                "SCHEMALINT_JAR",
                jar.toAbsolutePath().toString(),
                "SCHEMALINT_ARCHIVE",
                "no");
    }

    static Tool run(Path folder, Map<String, String> environment, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = start(builder);
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Tool(process.waitFor(), output);
    }

    static Tool run(Path folder, String... command) throws Exception {
        return run(folder, Map.of(), List.of(command));
    }

    /** A script that a package of npm brings. */
    static Tool node(Path folder, String script, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("node", PACKAGES.resolve(script).toString()));
        command.addAll(List.of(arguments));
        return run(folder, Map.of(), command);
    }

    /** Its output, where it must succeed. */
    static String output(Path folder, String... command) throws Exception {
        Tool tool = run(folder, command);
        assertThat(tool.exit())
                .as(String.join(" ", command) + "\n" + tool.output())
                .isZero();
        return tool.output();
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new IOException(
                    "mvn -Pplaces needs " + builder.command().get(0)
                            + ": npm, and from Debian shellcheck, pre-commit, zsh, fish, vim and chromium",
                    missing);
        }
    }
}
