package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.GitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What looks like a danger and is none, and what linters cry wolf at: nothing at all is said of it.
 *
 * <p>Each file of testdata/traps is one trap. It begins with why it is harmless, then says for what target and tool it
 * is, which rules it could wake ({@code silent}, or {@code loud} where it must), and whether its files are one change ({@code together}) that comes after one ({@code before}). {@code -- file:} begins a file.
 */
class TrapsTest {

    private static final Path TRAPS = Path.of("testdata", "traps");
    private static final String FILE = "-- file: ";

    @TempDir
    Path folder;

    static Stream<Path> traps() throws IOException {
        try (Stream<Path> files = Files.list(TRAPS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("traps")
    void nothingIsSaid(Path path) throws IOException {
        Trap trap = Trap.read(Files.readString(path));
        assertThat(trap.list("silent")).allMatch(rule -> Files.exists(Path.of("rules", rule + ".md")));
        assertThat(found(trap)).as(trap.why()).isEqualTo(trap.list("loud"));
    }

    private Set<String> found(Trap trap) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--isolated", "--format", "concise", "--fail-on", "never"));
        arguments.addAll(List.of(
                "--target",
                trap.head().getOrDefault("target", ""),
                "--tool",
                trap.head().getOrDefault("tool", "")));
        boolean together = trap.head().containsKey("together");
        if (together) {
            GitFolder repository = GitFolder.begun(folder);
            trap.write(folder, trap.list("before"));
            repository.commit("before");
            arguments.addAll(List.of("--since", "HEAD"));
        }
        trap.write(folder, trap.files().keySet());
        if (!together) {
            arguments.add(".");
        }
        Run run = Run.in(folder, arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        Set<String> rules = new LinkedHashSet<>();
        run.out().lines().map(line -> line.split(" ", 4)[2]).forEach(rules::add);
        return rules;
    }

    /** One trap: why it is none, what its head says, and its files by their names. */
    private record Trap(String why, Map<String, String> head, Map<String, String> files) {

        static Trap read(String text) {
            Map<String, String> head = new LinkedHashMap<>();
            Map<String, String> files = new LinkedHashMap<>();
            String[] parts = text.split("(?m)^" + FILE);
            List<String> lines = parts[0].lines().map(line -> line.substring(3)).toList();
            for (String line : lines.subList(1, lines.size())) {
                head.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            for (String file : List.of(parts).subList(1, parts.length)) {
                int end = file.indexOf('\n');
                files.put(file.substring(0, end), file.substring(end + 1));
            }
            return new Trap(lines.get(0), head, files);
        }

        Set<String> list(String key) {
            String listed = head.getOrDefault(key, "");
            return listed.isEmpty() ? Set.of() : Set.of(listed.split(", "));
        }

        void write(Path folder, Set<String> names) throws IOException {
            for (String name : names) {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, files.get(name));
            }
        }
    }
}
