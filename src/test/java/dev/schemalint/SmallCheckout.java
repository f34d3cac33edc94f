package dev.schemalint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A checkout with the real launcher, and on its PATH a Java and a Maven that only say how they were called: a "jar" is
 * a text, the number of the build that made it, and running it prints that text and the arguments.
 */
final class SmallCheckout {

    static final String MAVEN = """
            echo "$*" >>"$CALLS/mvn"
            echo noise
            for argument; do
                case $argument in -Dschemalint.target=*) target=${argument#*=} ;; esac
            done
            sleep "${BUILD_SECONDS:-0.1}"
            [ -z "${BUILD_FAILS:-}" ] || { echo 'cannot find symbol'; exit 1; }
            printf 'build %s ' $(wc -l <"$CALLS/mvn") >"$target/schemalint.jar"
            """;
    private static final String JAVA = """
            [ "$1" != -version ] || { echo 'openjdk version "'${JAVA_VERSION:-17.0.1}'" 2021-10-19' >&2; exit; }
            for argument; do
                case $argument in -XX:ArchiveClassesAtExit=*) echo "$*" >"${argument#*=}"; exit ;; esac
            done
            echo "$*" >>"$CALLS/java"
            while [ "${1#-Xbootclasspath/a:}" = "$1" ]; do shift; done
            cat "${1#*:}"
            shift 2
            for argument; do printf '<%s>' "$argument"; done
            """;
    private static final List<String> TOOLS = List.of(
            "cat",
            "cksum",
            "find",
            "mkdir",
            "mv",
            "nice",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sleep",
            "tail",
            "touch",
            "tr",
            "wc");

    private final Map<String, String> environment = new HashMap<>();
    private final Path folder;
    private final Path root;
    private final Path programs;

    /** What the launcher gave back. */
    record Run(int exit, String output, String errors) {}

    SmallCheckout(Path folder) throws IOException {
        this.folder = folder;
        root = Files.createDirectories(folder.resolve("a check out"));
        programs = Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("calls"));
        Files.copy(Path.of("schemalint"), root.resolve("schemalint"));
        write("pom.xml", "<project>\n  <version>1.2.3</version>\n</project>\n");
        write("src/main/java/Rule.java", "");
        write("rules/some-rule.md", "");
        program("java", JAVA);
        program("javac", "");
        program("mvn", MAVEN);
        for (String tool : TOOLS) {
            program(tool, "exec " + whereIs(tool) + " \"$@\"");
        }
        set("PATH", programs.toString());
        set("HOME", folder.resolve("home").toString());
        set("CALLS", folder.resolve("calls").toString());
        set("SCHEMALINT_ARCHIVE", "no");
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void unset(String variable) {
        environment.remove(variable);
    }

    Path file(String name) {
        return root.resolve(name);
    }

    Path callsOf(String program) {
        return folder.resolve("calls").resolve(program);
    }

    List<String> namesIn(String name) throws IOException {
        try (Stream<Path> files = Files.list(file(name))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }

    void program(String name, String script) throws IOException {
        Path path = programs.resolve(name);
        Files.writeString(path, "#!/bin/sh\n" + script);
        assertThat(path.toFile().setExecutable(true)).isTrue();
    }

    void withoutProgram(String name) throws IOException {
        Files.delete(programs.resolve(name));
    }

    Run launch(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(file("schemalint").toString()));
        command.addAll(List.of(arguments));
        return finish(start(command.toArray(String[]::new)));
    }

    List<String> launchAtOnce(int processes) throws Exception {
        List<Process> started = new ArrayList<>();
        for (int number = 0; number < processes; number++) {
            started.add(start(file("schemalint").toString()));
        }
        List<String> outputs = new ArrayList<>();
        for (Process process : started) {
            outputs.add(finish(process).output());
        }
        return outputs;
    }

    Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    Run finish(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes());
        String errors = new String(process.getErrorStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output, errors);
    }

    private static Path whereIs(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
