package dev.schemalint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.schemalint.change.Histories;
import dev.schemalint.dialect.Target;
import dev.schemalint.engine.Rules;
import dev.schemalint.finding.Severity;
import dev.schemalint.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    private static final Path FOLDER = Path.of("project", "db").toAbsolutePath();

    private static final Set<String> RULES = Set.of("index-blocks-writes", "dropped-column");

    private static final List<String> TOOLS = List.of("flyway", "goose");

    private static final List<String> PROFILES = List.of("documented", "strict");

    @Test
    void everyKeyWorks() {
        SettingsReader.Result result = read("""
                targets: [postgresql:15, "postgresql:16@rds"]
                tool: flyway
                judge-after: 1.10
                runner:
                  lock_timeout: 5s
                sizes:
                  small: [countries, "*_types"]
                profile: strict
                rules:
                  index-blocks-writes: warning
                  dropped-column: off
                fail-on: never
                extends: [../a.yml, b.yml]
                history: complete
                baseline: known.json
                overrides:
                  - paths: [legacy, "*_seed.sql"]
                    targets: mysql:8.0
                    rules: {dropped-column: error}
                """);
        assertThat(result.flaws()).isEmpty();
        Settings settings = result.settings();
        assertThat(settings.targets()).extracting(Target::text).containsExactly("postgresql:15", "postgresql:16@rds");
        assertThat(settings.tool()).contains("flyway");
        assertThat(settings.judgeAfter()).contains("1.10");
        assertThat(settings.runner()).isEqualTo(Map.of("lock_timeout", "5s"));
        assertThat(settings.smallTables()).containsExactly("countries", "*_types");
        assertThat(settings.profiles()).containsExactly("strict");
        assertThat(settings.rules())
                .isEqualTo(Map.of(
                        "index-blocks-writes", Optional.of(Severity.WARNING), "dropped-column", Optional.empty()));
        assertThat(settings.failOn()).contains(FailOn.NEVER);
        assertThat(result.extended())
                .extracting(SettingsReader.Extension::file)
                .containsExactly(FOLDER.resolveSibling("a.yml"), FOLDER.resolve("b.yml"));
        assertThat(settings.completeHistory()).isTrue();
        assertThat(settings.baseline())
                .hasValueSatisfying(named -> assertThat(named.file()).isEqualTo(FOLDER.resolve("known.json")));
        Settings legacy = settings.at(FOLDER.resolve("legacy/V1.sql"));
        assertThat(legacy.targets()).extracting(Target::text).containsExactly("mysql:8.0");
        assertThat(legacy.rules())
                .isEqualTo(Map.of(
                        "index-blocks-writes", Optional.of(Severity.WARNING),
                        "dropped-column", Optional.of(Severity.ERROR)));
        assertThat(settings.at(FOLDER.resolve("new/V1.sql")).rules()).isEqualTo(settings.rules());
    }

    @ParameterizedTest
    @CsvSource({
        "legacy, legacy/a.sql",
        "legacy, x/legacy/deep/a.sql",
        "legacy/, legacy/a.sql",
        "/legacy, legacy/a.sql",
        "db/legacy, db/legacy/x/a.sql",
        "*_seed.sql, db/1_seed.sql",
        "**/old/*.sql, old/a.sql",
        "**/old/*.sql, x/y/old/a.sql",
        "db/*/a.sql, db/x/a.sql",
        "'{a,b}.sql', db/b.sql"
    })
    void pathsOfAnOverrideConcern(String pattern, String file) {
        assertThat(concerned(pattern, FOLDER.resolve(file))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "legacy, legacy2/a.sql",
        "/legacy, x/legacy/a.sql",
        "db/legacy, x/db/legacy/a.sql",
        "*_seed.sql, seed.sql",
        "db/*.sql, db/x/a.sql",
        "a.sql, ../a.sql"
    })
    void pathsOfAnOverrideDoNotConcern(String pattern, String file) {
        assertThat(concerned(pattern, FOLDER.resolve(file))).isFalse();
    }

    private static boolean concerned(String pattern, Path file) {
        return new PathSettings(FOLDER, List.of(pattern), Settings.NONE).concerns(file.normalize());
    }

    @Test
    void emptyFilesAndEmptyPartsSayNothing() {
        assertThat(read("").settings()).isEqualTo(Settings.NONE);
        assertThat(read("# later\n").settings()).isEqualTo(Settings.NONE);
        assertThat(read("rules:\nrunner:\n")).isEqualTo(new SettingsReader.Result(Settings.NONE, List.of(), List.of()));
        assertThat(read("targets: postgresql:15").settings().targets()).hasSize(1);
    }

    @Test
    void whatDoesNotWorkIsNamedWithItsLineAndWhatWasMeant() {
        assertThat(flaws("target: postgresql:15")).containsExactly("1: unknown key 'target'; did you mean 'targets'?");
        assertThat(flaws("\ncolour: blue"))
                .containsExactly("2: unknown key 'colour' (there are:"
                        + " extends, targets, tool, judge-after, history, runner, sizes, profile, rules, fail-on,"
                        + " baseline, overrides)");
        assertThat(flaws("targets: [postgresql:15, postgres:twelve]\nrunner:\n  lock-timeout: 5s\n"))
                .containsExactly(
                        "1: 'twelve' is no version of postgresql; write for example postgresql:18",
                        "3: unknown key 'lock-timeout'; did you mean 'lock_timeout'?");
        assertThat(flaws("rules:\n  index-block-writes: off\n  dropped-column: fatal\n"))
                .containsExactly(
                        "2: unknown rule 'index-block-writes'; did you mean 'index-blocks-writes'?",
                        "3: 'fatal' is no severity; there are off, note, warning, error");
        assertThat(flaws("rules: [dropped-column]"))
                .containsExactly("1: 'rules' must hold keys with values, not a list");
        assertThat(flaws("runner: {lock_timeout: soon}"))
                .containsExactly("1: 'soon' is no length of time; write for example 5s or 500ms");
        assertThat(flaws("fail-on: errors"))
                .containsExactly("1: 'errors' is no value of 'fail-on'; did you mean 'error'?");
        assertThat(flaws("tool: flywya")).containsExactly("1: 'flywya' is no tool; did you mean 'flyway'?");
        assertThat(flaws("tool: make")).containsExactly("1: 'make' is no tool; there are flyway, goose");
        assertThat(flaws("profile: [strict, documentd]"))
                .containsExactly("1: 'documentd' is no profile; did you mean 'documented'?");
        assertThat(flaws("sizes: {tiny: [a]}")).containsExactly("1: unknown key 'tiny' (there are: small)");
        assertThat(flaws("fail-on: [error]")).containsExactly("1: 'fail-on' must be a single text, not a list");
        assertThat(flaws("- a")).containsExactly("1: the file must hold keys with values, not a list");
        assertThat(flaws("a: b: c")).hasSize(1);
        assertThat(flaws("history: full"))
                .containsExactly("1: 'full' is no value of 'history'; there is only complete");
        assertThat(flaws("overrides: {paths: a}"))
                .containsExactly("1: 'overrides' must be a list, each with 'paths', not a mapping");
        assertThat(flaws("overrides:\n  - rules: {dropped-column: off}\n  - path: a\n  - paths: '{a'\n"))
                .containsExactly(
                        "2: an override without 'paths' holds for no file",
                        "3: unknown key 'path'; did you mean 'paths'?",
                        "3: an override without 'paths' holds for no file",
                        "4: '{a' is no pattern of files; write for example 'db/legacy' or '*_seed.sql'",
                        "4: an override without 'paths' holds for no file");
    }

    @Test
    void theSchemaKnowsTheSameKeys() throws IOException {
        try (InputStream text = SettingsReader.class.getResourceAsStream("schemalint.schema.json")) {
            JsonNode properties = new ObjectMapper().readTree(text).get("properties");
            assertThat(properties.fieldNames()).toIterable().containsExactlyElementsOf(SettingsReader.KEYS);
            assertThat(properties.at("/runner/properties").fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(SettingsReader.RUNNER_KEYS);
            assertThat(properties.at("/overrides/items/properties").fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(SettingsReader.OVERRIDE_KEYS);
            assertThat(properties.at("/history/enum"))
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(SettingsReader.HISTORIES);
            assertThat(properties.at("/tool/enum")).extracting(JsonNode::asText).hasSameElementsAs(Histories.tools());
            assertThat(new ObjectMapper()
                            .readTree(SettingsReader.class.getResourceAsStream("schemalint.schema.json"))
                            .at("/$defs/profile/enum"))
                    .extracting(JsonNode::asText)
                    .hasSameElementsAs(Rules.all().pages().stream()
                            .flatMap(page -> page.profiles().stream())
                            .toList());
            assertThat(properties.at("/rules/additionalProperties/enum"))
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(SettingsReader.RULE_LEVELS);
            assertThat(properties.at("/fail-on/enum"))
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(FailOn.ids());
        }
    }

    private static List<String> flaws(String text) {
        return read(text).flaws().stream()
                .map(flaw -> flaw.line() + ": " + flaw.message())
                .toList();
    }

    private static SettingsReader.Result read(String text) {
        return SettingsReader.read(
                SourceText.of("schemalint.yml", text), FOLDER, new SettingsReader.Known(RULES, TOOLS, PROFILES));
    }
}
