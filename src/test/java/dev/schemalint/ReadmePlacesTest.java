package dev.schemalint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.schemalint.cli.Main;
import dev.schemalint.document.YamlReader;
import dev.schemalint.text.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README says of each place is done as it says, in a project that has a good migration on its main branch and a
 * dangerous one on another; what it says to type is typed.
 */
@DisabledOnOs(OS.WINDOWS)
class ReadmePlacesTest {

    private static final String GOOD = "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, note text);\n";
    private static final String BAD = "CREATE INDEX orders_note_idx ON orders (note);\n";
    private static final String DANGER = "V2__index.sql:1:1";

    @TempDir
    private Path temp;

    private Path project;
    private String readme = "";

    /** What a shell gave back. */
    private record Said(int exit, String output) {}

    @BeforeEach
    void aProjectWithAChange() throws Exception {
        readme = Files.readString(Path.of("README.md"));
        project = Files.createDirectories(temp.resolve("a project"));
        program(
                "schemalint",
                "exec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                        + System.getProperty("java.class.path") + "' dev.schemalint.cli.Main \"$@\"");
        write("schemalint.yml", "targets: postgresql:16\n");
        write("db/migrations/V1__orders.sql", GOOD);
        bash("git init -q -b main && git config user.name a && git config user.email a@b && git add -A"
                + " && git commit -qm one && git update-ref refs/remotes/origin/main HEAD && git switch -qc work");
        write("db/migrations/V2__index.sql", BAD);
    }

    @Test
    void gitlabGetsACodeQualityReportOfWhatIsNew() throws Exception {
        commit();
        String job = fence("GitLab", "yaml");
        assertThat(YamlReader.read(SourceText.of(".gitlab-ci.yml", job)).flaws())
                .isEmpty();
        String script = found("- (schemalint .*)", job);
        Said said = bash("export CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse origin/main); " + script);
        assertThat(said.exit()).as(said.output()).isEqualTo(1);
        JsonNode report = json(found("codequality: ([\\w.-]+)", job));
        assertThat(report).isNotEmpty();
        assertThat(report.at("/0/check_name").asText()).isEqualTo("index-blocks-writes");
        assertThat(report.at("/0/location/path").asText()).isEqualTo("db/migrations/V2__index.sql");
    }

    @Test
    void reviewdogGetsWhatIsNewInItsFormat() throws Exception {
        commit();
        program("reviewdog", "echo \"$@\" >arguments; cat >report.json");
        Said said = bash(fence("reviewdog", "sh"));
        assertThat(said.exit()).as(said.output()).isZero();
        assertThat(Files.readString(project.resolve("arguments"))).startsWith("-f=rdjson ");
        assertThat(json("report.json").at("/diagnostics/0/location/path").asText())
                .isEqualTo("db/migrations/V2__index.sql");
    }

    @Test
    void jenkinsFindsBothReports() throws Exception {
        commit();
        String steps = fence("Jenkins", "groovy");
        Said said = bash(found("sh '(.*)'", steps));
        assertThat(said.exit()).as(said.output()).isZero();
        assertThat(Files.readString(project.resolve(found("pattern: '(.*?)'", steps))))
                .contains("<checkstyle", "index-blocks-writes");
        assertThat(Files.readString(project.resolve(found("junit '(.*?)'", steps))))
                .contains("<testsuites", "index-blocks-writes");
    }

    @Test
    void theGitHookRefusesWhatIsDangerous() throws Exception {
        assertThat(bash(fence("A git hook", "sh")).exit()).isZero();
        Said refused = bash("git add -A && git commit -qm two");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output()).contains("error[index-blocks-writes]", DANGER);
        write("db/migrations/V2__index.sql", "ALTER TABLE orders ADD COLUMN paid boolean;\n");
        Said taken = bash("git add -A && git commit -qm two");
        assertThat(taken.exit()).as(taken.output()).isZero();
    }

    @Test
    void theWorkflowGivesInputsThatTheActionHas() throws Exception {
        String workflow = fence("GitHub", "yaml");
        assertThat(YamlReader.read(SourceText.of("a.yml", workflow)).flaws()).isEmpty();
        Matcher with = Pattern.compile("[{,] ?([\\w-]+): ").matcher(found("with: (.*)", workflow));
        List<String> inputs = with.results().map(input -> input.group(1)).toList();
        assertThat(inputs).hasSize(3);
        assertThat(ActionSteps.usualInputs()).containsKeys(inputs.toArray(String[]::new));
    }

    @Test
    void anEditorFindsThePlacesOfAConciseReport() throws Exception {
        String task = fence("An editor", "json");
        JsonNode matcher = new ObjectMapper().readTree(task).at("/problemMatcher/pattern");
        String command = new ObjectMapper().readTree(task).get("command").asText();
        Said said = bash(command.replace("${file}", "'db/migrations/V2__index.sql'"));
        Matcher line = Pattern.compile(matcher.get("regexp").asText())
                .matcher(said.output().lines().findFirst().orElseThrow());
        assertThat(line.matches()).as(said.output()).isTrue();
        assertThat(Stream.of("file", "line", "column", "severity", "code")
                        .map(part -> line.group(matcher.get(part).asInt())))
                .containsExactly("db/migrations/V2__index.sql", "1", "1", "error", "index-blocks-writes");
    }

    /** Commands in the text stand alone, or with a word or two that mean what they say. */
    @Test
    void whatTheTextSaysToTypeCanBeTyped() throws Exception {
        commit();
        List<String> typed = Pattern.compile("`(?:\\./)?schemalint ([^`]+)`")
                .matcher(readme.replaceAll("(?s)```.*?```", ""))
                .results()
                .map(command -> command.group(1).replaceAll("\\s+", " "))
                .distinct()
                .toList();
        assertThat(typed)
                .contains("rules", "explain index-blocks-writes", "baseline db/migrations", "init", "man", "effects")
                .hasSizeGreaterThan(10);
        for (String command : typed) {
            Files.deleteIfExists(project.resolve("schemalint.yml"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int exit = Main.run(
                    command.replace("V7__orders", "V1__orders").split(" "),
                    InputStream.nullInputStream(),
                    out,
                    out,
                    Map.of(),
                    project);
            assertThat(exit)
                    .as(command + "\n" + out.toString(StandardCharsets.UTF_8))
                    .isLessThan(2);
            assertThat(Files.exists(project.resolve("schemalint.yml"))).isEqualTo(command.equals("init"));
        }
        assertThat(project.resolve("schemalint-baseline.json")).exists();
    }

    /** Those of a place are typed by the test of that place. */
    @Test
    void theCommandsThatStandAloneCanBeTyped() throws Exception {
        commit();
        write("testdata/demo/V1__orders.sql", GOOD);
        String commands = String.join(
                "\n",
                Pattern.compile("(?m)^\\./(schemalint .*)$")
                        .matcher(readme)
                        .results()
                        .map(command -> command.group(1) + " || { test $? = 1 || exit 2; }")
                        .toList());
        assertThat(commands).contains("schemalint testdata/demo", "--target postgresql:14 --target postgresql:17");
        Said said = bash(commands);
        assertThat(said.exit()).as(said.output()).isZero();
    }

    @Test
    void theSettingsAreTakenAsTheyAre() throws Exception {
        for (String settings : section("Configuration").split("```yaml\n")) {
            if (settings.startsWith("targets:") || settings.startsWith("extends:")) {
                write("schemalint.yml", "targets: postgresql:16\n");
                write("legacy/schemalint.yml", settings.substring(0, settings.indexOf("```")));
                write("legacy/V1__orders.sql", GOOD);
                Said said = bash("schemalint legacy");
                assertThat(said.exit()).as(said.output()).isLessThan(2);
            }
        }
    }

    @Test
    void theCommentsLetPassWhatTheyName() throws Exception {
        write("1.sql", fence("When a finding may stay", "sql"));
        Said said = bash("schemalint 1.sql --only index-blocks-writes,dropped-table,unused-suppression");
        assertThat(said.output()).contains("2 findings suppressed").doesNotContain("error", "warning");
    }

    private String section(String heading) {
        Matcher section = Pattern.compile("(?ms)^##+ " + Pattern.quote(heading) + "\n(.*?)(?=^##+ |\\z)")
                .matcher(readme);
        assertThat(section.find()).as(heading).isTrue();
        return section.group(1);
    }

    private String fence(String heading, String language) {
        return found("(?s)```" + language + "\n(.*?)```", section(heading));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(project.resolve(name).toFile());
    }

    private void commit() throws Exception {
        bash("git add -A && git commit -qm two");
    }

    private void program(String name, String script) throws IOException {
        Path program = Files.createDirectories(temp.resolve("bin")).resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Said bash(String script) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .directory(project.toFile())
                .redirectErrorStream(true);
        builder.environment().merge("PATH", temp.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), output);
    }
}
