package dev.schemalint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of action.yml, run by bash as the runner runs them, on the events that GitHub sends: with a linter that only
 * says how it was called, or with the real one.
 */
@DisabledOnOs(OS.WINDOWS)
class ActionTest {

    private static final String ZEROS = "0".repeat(40);

    private static final String LINTER = """
            #!/bin/sh
            printf '<%s>' "$@" >"$0.calls"
            for argument; do
                case $argument in
                jsonl=*) printf '%s\\n' '{"rule": "a", "severity": "error", "message": "\\"severity\\": \\"note\\""}' \\
                    '{"rule": "b", "severity": "warning"}' '{"rule": "c", "severity": "warning"}' >"${argument#*=}" ;;
                github=*) echo '::error file=a.sql,line=1::bad' >"${argument#*=}" ;;
                markdown=*) echo '# Findings' >"${argument#*=}" ;;
                json=*) printf '{\\n  "coverage": {"files": 12, "statements": 3}\\n}\\n' >"${argument#*=}" ;;
                esac
            done
            echo '::add-mask::from a script'
            exit 1
            """;

    @TempDir
    private Path temp;

    private Path origin;
    private String event = "{}";
    private final Map<String, String> inputs = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    /** What a step gave back. */
    private record Step(int exit, String output, Map<String, String> outputs) {}

    @BeforeEach
    void aRepositoryOfFourCommits() throws Exception {
        origin = temp.resolve("origin");
        Files.createDirectories(origin);
        git(origin, "init", "-q", "-b", "main");
        git(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
        for (String name : List.of("one", "two", "three", "four")) {
            commit(origin, name + ".sql", "select 1;\n");
        }
        linter(LINTER);
        inputs.putAll(ActionSteps.usualInputs());
    }

    @Test
    void theBaseIsTheOneThatTheEventNames() throws Exception {
        String base = sha(origin, "HEAD~2");
        for (String known : List.of(
                "{'pull_request': {'base': {'sha': '%s'}}, 'before': 'other'}",
                "{'merge_group': {'base_sha': '%s'}}", "{'before': '%s', 'after': 'HEAD'}")) {
            event = known.formatted(base).replace('\'', '"');
            assertThat(run("base", origin).outputs()).as(event).isEqualTo(Map.of("since", base));
        }
    }

    @Test
    void aNewBranchAndAnEventWithoutBaseAreLintedWhole() throws Exception {
        for (String known : List.of("{}", "{\"before\": \"" + ZEROS + "\"}", "{\"schedule\": \"0 0 * * *\"}")) {
            event = known;
            assertThat(run("base", origin))
                    .extracting(Step::exit, Step::outputs)
                    .containsExactly(0, Map.of("since", ""));
        }
        push(sha(origin, "HEAD~1"));
        inputs.put("changed-only", "false");
        assertThat(run("base", origin).outputs()).containsEntry("since", "");
    }

    @Test
    void aShallowCloneIsDeepenedUntilTheBranchesMeet() throws Exception {
        String fork = sha(origin, "HEAD~3");
        git(origin, "checkout", "-q", "-b", "feature", fork);
        commit(origin, "five.sql", "select 1;\n");
        commit(origin, "six.sql", "select 1;\n");
        String base = sha(origin, "main");
        pullRequest(base);
        Path shallow = shallowClone("feature");
        assertThat(run("base", shallow))
                .extracting(Step::exit, Step::outputs)
                .containsExactly(0, Map.of("since", base));
        assertThat(git(shallow, "merge-base", base, "HEAD").strip()).isEqualTo(fork);
    }

    @Test
    void whatCannotBeFoundOutFailsTheStep() throws Exception {
        push("1234567890123456789012345678901234567890");
        Step step = run("base", origin);
        assertThat(step.exit()).isNotZero();
        assertThat(step.outputs()).isEmpty();
    }

    @Test
    void inputsArriveAsTheyAre() throws Exception {
        inputs.put("paths", "db/my migrations\n$(touch x)\n\n-strange");
        inputs.put("target", "postgresql:15\npostgresql:16");
        inputs.put("tool", "flyway");
        inputs.put("config", "a b.yml");
        inputs.put("args", "--profile=strict\n--history=a b");
        inputs.put("baseline", "'; touch x; '");
        environment.put("SINCE", "abc");
        assertThat(run("lint", origin).exit()).isZero();
        assertThat(Files.readString(temp.resolve("schemalint.calls")))
                .startsWith("<--fail-on><error><--tool><flyway><--report><sarif=schemalint.sarif>")
                .contains("<--config><a b.yml><--baseline><'; touch x; '><--since><abc>")
                .contains("<--target><postgresql:15><--target><postgresql:16><--profile=strict><--history=a b><-->")
                .endsWith("<db/my migrations><$(touch x)><-strange>");
        assertThat(origin.resolve("x")).doesNotExist();
    }

    @Test
    void theVerdictComesLastAndReportsCannotGiveCommands() throws Exception {
        Step lint = run("lint", origin);
        assertThat(lint.outputs())
                .containsAllEntriesOf(
                        Map.of("errors", "1", "warnings", "2", "notes", "0", "files", "12", "exit-code", "1"))
                .hasSize(6);
        assertThat(Path.of(lint.outputs().get("report-json"))).content().contains("coverage");
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
        assertThat(run("verdict", origin).exit()).isEqualTo(1);
    }

    @Test
    void annotationsAndSummaryCanBeLeftOut() throws Exception {
        inputs.put("annotations", "false");
        inputs.put("summary", "false");
        assertThat(run("lint", origin).output()).doesNotContain("::error");
        assertThat(temp.resolve("summary")).doesNotExist();
    }

    @Test
    void anOldJavaGivesWayToOneTheRunnerNames() throws Exception {
        linter("#!/bin/sh\necho \"java $JAVA_HOME\"\n");
        Path old = Files.createDirectories(temp.resolve("jdk 11"));
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");
        environment.put("JAVA_HOME", old.toString());
        environment.put("JAVA_HOME_17_X64", "/opt/17");
        assertThat(run("lint", origin).output()).contains("java /opt/17\n");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21\"\n");
        assertThat(run("lint", origin).output()).contains("java " + old + "\n");
    }

    /** Inputs reach the scripts through the environment only: an expression in a script would be run as part of it. */
    @Test
    void noScriptHoldsAnExpressionAndNoOtherActionCanChange() throws Exception {
        assertThat(ActionSteps.scripts()).hasSize(3).noneMatch(script -> script.contains("${{"));
        assertThat(ActionSteps.uses()).isNotEmpty().allMatch(action -> action.matches("[\\w/-]+@[0-9a-f]{40}"));
    }

    /** A pull request as GitHub checks it out: a merge of the branch into its base, one commit deep, also from a fork. */
    @Test
    void aPullRequestIsLintedByTheRealLinterForWhatItChanges() throws Exception {
        realLinter();
        commit(origin, "db/V1__old.sql", "drop table old;\n");
        git(origin, "checkout", "-q", "-b", "feature", "HEAD~1");
        commit(
                origin,
                "db/V2__a b'\"\n::error::x.sql",
                "-- ::add-mask::x\ndrop table \"::set-env name=x::y\n::add-mask::z\";\n");
        git(origin, "checkout", "-q", "-b", "merge", "main");
        git(origin, "merge", "-q", "--no-edit", "feature");
        pullRequest(sha(origin, "main"));
        inputs.put("paths", "db");
        inputs.put("config", checkedOutWith("rules: {missing-lock-timeout: off}\n"));
        Path checkout = shallowClone("merge");
        environment.put("SINCE", run("base", checkout).outputs().getOrDefault("since", ""));
        Step lint = run("lint", checkout);
        assertThat(lint.outputs())
                .containsEntry("exit-code", "1")
                .containsEntry("errors", "1")
                .containsEntry("files", "1");
        List<String> lines = lint.output().lines().toList();
        String end = lines.get(0).replace("stop-commands::", "") + "::";
        assertThat(lines.subList(lines.indexOf(end) + 1, lines.size()))
                .singleElement()
                .asString()
                .startsWith("::error file=db/V2__a b'\"%0A%3A%3Aerror%3A%3Ax.sql,line=2,");
        assertThat(Files.readString(temp.resolve("summary"))).doesNotContain("V1__old");
        assertThat(checkout.resolve("schemalint.sarif")).exists();
    }

    @Test
    void aMergeGroupAndANewBranchAreLintedByTheRealLinter() throws Exception {
        realLinter();
        commit(origin, "db/V1__old.sql", "drop table old;\n");
        String base = sha(origin, "main");
        commit(origin, "db/V2__new.sql", "drop table new;\n");
        inputs.put("paths", "db");
        inputs.put("target", "postgresql:16");
        for (Map.Entry<String, String> known : Map.of(
                        "{\"merge_group\": {\"base_sha\": \"" + base + "\"}}", "1",
                        "{\"before\": \"" + ZEROS + "\"}", "2")
                .entrySet()) {
            event = known.getKey();
            Path checkout = shallowClone("main");
            environment.put("SINCE", run("base", checkout).outputs().getOrDefault("since", ""));
            assertThat(run("lint", checkout).outputs()).as(event).containsEntry("errors", known.getValue());
        }
    }

    private String checkedOutWith(String settings) throws IOException {
        return Files.writeString(temp.resolve("settings.yml"), settings).toString();
    }

    private void pullRequest(String base) {
        event = "{\"pull_request\": {\"base\": {\"sha\": \"" + base + "\"}, \"head\": {\"repo\": {\"fork\": true}}}}";
    }

    private void push(String before) {
        event = "{\"before\": \"" + before + "\"}";
    }

    private Path shallowClone(String branch) throws Exception {
        Path clone = Files.createTempDirectory(temp, "clone");
        git(temp, "clone", "-q", "--depth=1", "--branch=" + branch, "file://" + origin, clone.toString());
        return clone;
    }

    private Step run(String id, Path folder) throws Exception {
        ActionSteps.Step step = ActionSteps.steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Path outputs = Files.writeString(temp.resolve("outputs"), "");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.script())
                .directory(folder.toFile())
                .redirectError(temp.resolve("errors").toFile());
        Map<String, String> others = Map.of(
                "github.action_path", temp.toString(),
                "steps.base.outputs.since", "",
                "steps.lint.outputs.exit-code", "");
        for (Map.Entry<String, String> variable : step.environment().entrySet()) {
            builder.environment().put(variable.getKey(), ActionSteps.value(variable.getValue(), inputs, event, others));
        }
        builder.environment()
                .putAll(Map.of(
                        "GITHUB_OUTPUT", outputs.toString(),
                        "GITHUB_STEP_SUMMARY", temp.resolve("summary").toString()));
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

    private void linter(String script) throws IOException {
        Path linter = Files.writeString(temp.resolve("schemalint"), script);
        assertThat(linter.toFile().setExecutable(true)).isTrue();
    }

    private void realLinter() throws IOException {
        linter("#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                + System.getProperty("java.class.path") + "' dev.schemalint.cli.Main \"$@\"\n");
    }

    private static void commit(Path repository, String name, String text) throws IOException {
        GitFolder folder = new GitFolder(repository);
        folder.write(name, text);
        folder.commit(name);
    }

    private static String sha(Path repository, String revision) {
        return git(repository, "rev-parse", revision).strip();
    }

    private static String git(Path folder, String... arguments) {
        return new GitFolder(folder).git(arguments);
    }
}
