package dev.schemalint.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.schemalint.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services' own validators say of reports about real runs. */
@Tag("places")
class ValidatorsTest {

    /** Advice that would take away what GitHub needs (the text of messages), or asks for network, git or numbers for names. */
    private static final List<String> ADVICE_NOT_TAKEN =
            List.of("SARIF2002 note", "SARIF2003 note", "SARIF2006 note", "SARIF2009 note", "SARIF2011 note");

    /** It asks for every address it reads, and waits long where there is no way out. */
    private static final Map<String, String> OFFLINE =
            Map.of("http_proxy", "http://127.0.0.1:9", "https_proxy", "http://127.0.0.1:9");

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "testdata/demo testdata/gone.sql --target postgresql:12",
                "testdata/layouts/flyway --target postgresql:16 --profile strict",
                "testdata/layouts/liquibase-xml --target postgresql:16",
                "testdata/demo/004_done_well.sql --target postgresql:16",
                "testdata/layouts/golang-migrate --target mysql:8.0"
            })
    void sarifHasNoErrorAndNoWarning(String arguments) throws Exception {
        assertThat(verdicts(report("sarif", arguments))).isSubsetOf(ADVICE_NOT_TAKEN);
    }

    @Test
    void whatMayStayIsWellMadeToo() throws Exception {
        Path script = Files.writeString(temp.resolve("a b.sql"), """
                -- schemalint:allow dropped-table it is empty
                drop table orders;
                """);
        assertThat(verdicts(report("sarif", script + " --target postgresql:16 --suppressed")))
                .isSubsetOf(ADVICE_NOT_TAKEN);
    }

    @Test
    void theValidatorSeesWhatIsWrong() throws Exception {
        Path report = report("sarif", "testdata/demo --target postgresql:12");
        Files.writeString(report, Files.readString(report).replaceFirst("\"ruleIndex\": \\d+", "\"ruleIndex\": 9999"));
        assertThat(verdicts(report)).anyMatch(rule -> rule.endsWith(" error"));
    }

    @Test
    void reviewdogsFormatIsAsItsSpecificationSays() throws Exception {
        Path report = report("rdjson", "testdata/demo testdata/gone.sql --target postgresql:12");
        String validator = "@umbrelladocs/rdformat-validator/bin/rdformat-validator.js";
        Tool good = Tool.node(temp, validator, "--strict", "--no-extra-fields", report.toString());
        assertThat(good.exit()).as(good.output()).isZero();
        Files.writeString(report, Files.readString(report).replace("\"message\"", "\"massage\""));
        assertThat(Tool.node(temp, validator, "--strict", report.toString()).exit())
                .isNotZero();
    }

    private Path report(String format, String arguments) throws Exception {
        List<String> all = new ArrayList<>(Arrays.asList(arguments.split(" ")));
        all.addAll(List.of("--format", format));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit =
                Main.run(all.toArray(String[]::new), InputStream.nullInputStream(), out, errors, Map.of(), Path.of(""));
        assertThat(exit).as(errors.toString(StandardCharsets.UTF_8)).isLessThan(2);
        return Files.write(temp.resolve("report." + format), out.toByteArray());
    }

    /** What the validator of the SARIF SDK finds, by its own rules, those of GitHub and those of its advanced security. */
    private TreeSet<String> verdicts(Path report) throws Exception {
        Path validator = Tool.PACKAGES.resolve("@microsoft/sarif-multitool-linux/Sarif.Multitool");
        assertThat(validator.toFile().setExecutable(true)).isTrue();
        Path found = temp.resolve("found.sarif");
        Tool validation = Tool.run(
                temp,
                OFFLINE,
                List.of(
                        validator.toString(),
                        "validate",
                        report.toString(),
                        "--rule-kind",
                        "Sarif;Gh;Ghas",
                        "--output",
                        found.toString(),
                        "--log",
                        "ForceOverwrite",
                        "--level",
                        "Error;Warning;Note",
                        "--kind",
                        "Fail"));
        assertThat(found).as(validation.output()).exists();
        TreeSet<String> verdicts = new TreeSet<>();
        for (JsonNode run : new ObjectMapper().readTree(found.toFile()).path("runs")) {
            for (JsonNode result : run.path("results")) {
                verdicts.add(result.path("ruleId").asText() + " "
                        + result.path("level").asText("warning"));
            }
        }
        return verdicts;
    }
}
