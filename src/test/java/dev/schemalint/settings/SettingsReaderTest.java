package dev.schemalint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.schemalint.dialect.Target;
import dev.schemalint.finding.Severity;
import dev.schemalint.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

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
    }

    @Test
    void emptyFilesAndEmptyPartsSayNothing() {
        assertThat(read("").settings()).isEqualTo(Settings.NONE);
        assertThat(read("# later\n").settings()).isEqualTo(Settings.NONE);
        assertThat(read("rules:\nrunner:\n")).isEqualTo(new SettingsReader.Result(Settings.NONE, List.of()));
        assertThat(read("targets: postgresql:15").settings().targets()).hasSize(1);
    }

    @Test
    void whatDoesNotWorkIsNamedWithItsLineAndWhatWasMeant() {
        assertThat(flaws("target: postgresql:15")).containsExactly("1: unknown key 'target'; did you mean 'targets'?");
        assertThat(flaws("\ncolour: blue"))
                .containsExactly("2: unknown key 'colour' (there are:"
                        + " targets, tool, judge-after, runner, sizes, profile, rules, fail-on)");
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
    }

    @Test
    void theSchemaKnowsTheSameKeys() throws IOException {
        try (InputStream text = SettingsReader.class.getResourceAsStream("schemalint.schema.json")) {
            JsonNode properties = new ObjectMapper().readTree(text).get("properties");
            assertThat(properties.fieldNames()).toIterable().containsExactlyElementsOf(SettingsReader.KEYS);
            assertThat(properties.at("/runner/properties").fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(SettingsReader.RUNNER_KEYS);
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
        return SettingsReader.read(SourceText.of("schemalint.yml", text), RULES, TOOLS, PROFILES);
    }
}
