package dev.schemalint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.document.Tree;
import dev.schemalint.document.Tree.Mapping;
import dev.schemalint.document.Tree.Scalar;
import dev.schemalint.document.Tree.Sequence;
import dev.schemalint.document.YamlReader;
import dev.schemalint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The steps of action.yml, run by bash as the runner runs them, with a linter that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class ActionTest {

    private static final String LINTER = """
            #!/bin/sh
            printf '<%s>' "$@" >"$0.calls"
            for argument; do
                case $argument in
                jsonl=*) printf '%s\\n' '{"rule": "a", "severity": "error", "message": "\\"severity\\": \\"note\\""}' \\
                    '{"rule": "b", "severity": "warning"}' '{"rule": "c", "severity": "warning"}' >"${argument#*=}" ;;
                github=*) echo '::error file=a.sql,line=1::bad' >"${argument#*=}" ;;
                markdown=*) echo '# Findings' >"${argument#*=}" ;;
                esac
            done
            echo '::add-mask::from a script'
            exit 1
            """;

    @TempDir
    private Path temp;

    private Path origin;
    private final Map<String, String> environment = new HashMap<>();

    /** What a step gave back. */
    private record Step(int exit, String output, Map<String, String> outputs) {}

    @BeforeEach
    void aRepositoryOfFourCommits() throws Exception {
        origin = temp.resolve("origin");
        Files.createDirectories(origin);
        git(origin, "init", "-q", "-b", "main");
        for (String name : List.of("one", "two", "three", "four")) {
            commit(origin, name);
        }
        Path linter = temp.resolve("schemalint");
        Files.writeString(linter, LINTER);
        assertThat(linter.toFile().setExecutable(true)).isTrue();
        environment.put("ACTION", temp.toString());
        for (String input : List.of("PATHS", "TARGETS", "TOOL", "CONFIG", "BASELINE", "SINCE")) {
            environment.put(input, "");
        }
        environment.putAll(Map.of(
                "FAIL_ON", "error",
                "ANNOTATIONS", "true",
                "SUMMARY", "true",
                "SARIF_FILE", "out.sarif",
                "CHANGED_ONLY", "auto"));
    }

    @Test
    void theBaseIsTheCommitThatTheEventNames() throws Exception {
        String base = git(origin, "rev-parse", "HEAD~2").strip();
        environment.put("BASE", base);
        assertThat(run(0, origin).outputs()).containsEntry("since", base);
    }

    @Test
    void aNewBranchAndAnEventWithoutBaseAreLintedWhole() throws Exception {
        for (String base : List.of("", "0000000000000000000000000000000000000000")) {
            environment.put("BASE", base);
            assertThat(run(0, origin)).extracting(Step::exit, Step::outputs).containsExactly(0, Map.of("since", ""));
        }
        environment.put("BASE", git(origin, "rev-parse", "HEAD~1").strip());
        environment.put("CHANGED_ONLY", "false");
        assertThat(run(0, origin).outputs()).containsEntry("since", "");
    }

    @Test
    void aShallowCloneIsDeepenedUntilTheBranchesMeet() throws Exception {
        git(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
        String fork = git(origin, "rev-parse", "HEAD~3").strip();
        git(origin, "checkout", "-q", "-b", "feature", fork);
        commit(origin, "five");
        commit(origin, "six");
        git(temp, "clone", "-q", "--depth=1", "--branch=feature", "file://" + origin, "shallow");
        String base = git(origin, "rev-parse", "main").strip();
        environment.put("BASE", base);
        Path shallow = temp.resolve("shallow");
        assertThat(run(0, shallow)).extracting(Step::exit, Step::outputs).containsExactly(0, Map.of("since", base));
        assertThat(git(shallow, "merge-base", base, "HEAD").strip()).isEqualTo(fork);
    }

    @Test
    void whatCannotBeFoundOutFailsTheStep() throws Exception {
        environment.put("BASE", "1234567890123456789012345678901234567890");
        Step step = run(0, origin);
        assertThat(step.exit()).isNotZero();
        assertThat(step.outputs()).isEmpty();
    }

    @Test
    void inputsArriveAsTheyAre() throws Exception {
        environment.put("PATHS", "db/my migrations\n$(touch x)\n\n-strange");
        environment.put("TARGETS", "postgresql:15\npostgresql:16");
        environment.put("TOOL", "flyway");
        environment.put("CONFIG", "a b.yml");
        environment.put("SINCE", "abc");
        assertThat(run(1, origin).exit()).isZero();
        assertThat(Files.readString(temp.resolve("schemalint.calls")))
                .startsWith("<--fail-on><error><--tool><flyway><--report><sarif=out.sarif>")
                .contains("<--config><a b.yml><--since><abc><--target><postgresql:15><--target><postgresql:16><-->")
                .endsWith("<db/my migrations><$(touch x)><-strange>");
        assertThat(origin.resolve("x")).doesNotExist();
    }

    @Test
    void theVerdictComesLastAndReportsCannotGiveCommands() throws Exception {
        Step lint = run(1, origin);
        assertThat(lint.outputs()).isEqualTo(Map.of("errors", "1", "warnings", "2", "notes", "0", "exit-code", "1"));
        List<String> lines = lint.output().lines().toList();
        String token = lines.get(0).replace("::stop-commands::", "");
        assertThat(token).matches("[0-9a-f]{32}");
        assertThat(lines)
                .containsExactly(
                        "::stop-commands::" + token,
                        "::add-mask::from a script",
                        "::" + token + "::",
                        "::error file=a.sql,line=1::bad");
        assertThat(Files.readString(temp.resolve("summary"))).isEqualTo("# Findings\n");
        environment.put("STATUS", "1");
        assertThat(run(2, origin).exit()).isEqualTo(1);
    }

    @Test
    void annotationsAndSummaryCanBeLeftOut() throws Exception {
        environment.put("ANNOTATIONS", "false");
        environment.put("SUMMARY", "false");
        assertThat(run(1, origin).output()).doesNotContain("::error");
        assertThat(temp.resolve("summary")).doesNotExist();
    }

    /** Inputs reach the scripts through the environment only: an expression in a script would be run as part of it. */
    @Test
    void noScriptHoldsAnExpression() throws Exception {
        assertThat(scripts()).hasSize(3).noneMatch(script -> script.contains("${{"));
    }

    private Step run(int number, Path folder) throws Exception {
        Path outputs = temp.resolve("outputs");
        Files.writeString(outputs, "");
        environment.put("GITHUB_OUTPUT", outputs.toString());
        environment.put("GITHUB_STEP_SUMMARY", temp.resolve("summary").toString());
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "--noprofile",
                        "--norc",
                        "-eo",
                        "pipefail",
                        "-c",
                        scripts().get(number))
                .directory(folder.toFile())
                .redirectError(temp.resolve("errors").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Map<String, String> said = new HashMap<>();
        for (String line : Files.readAllLines(outputs)) {
            said.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return new Step(process.exitValue(), output, said);
    }

    private static List<String> scripts() throws IOException {
        SourceText source = SourceText.of("action.yml", Files.readString(Path.of("action.yml")));
        Tree steps = at(at(YamlReader.read(source).root().orElseThrow(), "runs"), "steps");
        List<String> scripts = new ArrayList<>();
        for (Tree step : ((Sequence) steps).items()) {
            scripts.add(((Scalar) at(step, "run")).text());
        }
        return scripts;
    }

    private static Tree at(Tree tree, String key) {
        return ((Mapping) tree).get(key).orElseThrow();
    }

    private void commit(Path repository, String name) throws Exception {
        Files.writeString(repository.resolve(name + ".sql"), "select 1;\n");
        git(repository, "add", "-A");
        git(repository, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", name);
    }

    private String git(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(command + "\n" + output).isZero();
        return output;
    }
}
