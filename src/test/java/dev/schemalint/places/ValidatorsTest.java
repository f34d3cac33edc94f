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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services' own validators say of reports about real runs. */
@Tag("places")
class ValidatorsTest {

    /** It asks the network for addresses, for whole files inside the report, and for numbers as names of rules. */
    private static final List<String> ADVICE_NOT_TAKEN = List.of("SARIF2006 note", "SARIF2013 note", "SARIF2009 note");

    /** It asks for every address it reads, and waits long where there is no way out. */
    private static final Map<String, String> OFFLINE =
            Map.of("http_proxy", "http://127.0.0.1:9", "https_proxy", "http://127.0.0.1:9");

    @TempDir
    private Path temp;

    private Path project;

    /** As code scanning finds it: paths are relative, and git tells where it comes from. */
    @BeforeEach
    void aRepositoryWithTheTestData() throws Exception {
        project = Files.createDirectories(temp.resolve("project"));
        Tool.output(Path.of(""), "cp", "-R", "testdata", project.toString());
        Tool.output(
                project,
                "sh",
                "-c",
                "git init -q && git config user.name a && git config user.email a@b && git add -A"
                        + " && git commit -qm one && git remote add origin https://example.org/a/b.git");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "testdata/demo testdata/gone.sql --target postgresql:12",
                "testdata/layouts/flyway --target postgresql:16 --profile strict",
                "testdata/layouts/liquibase-xml --target postgresql:16",
                "testdata/demo/004_done_well.sql --target postgresql:16",
                "testdata/layouts/golang-migrate --target mysql:8.0",
                "testdata/layouts/goose testdata/layouts/dbmate --target cockroachdb:24.3 --target oracle:19"
            })
    void sarifHasNoErrorNoWarningAndNoOtherNote(String arguments) throws Exception {
        assertThat(verdicts(report("sarif", arguments))).isSubsetOf(ADVICE_NOT_TAKEN);
    }

    @Test
    void whatMayStayIsWellMadeToo() throws Exception {
        Files.writeString(project.resolve("a:b%c.sql"), """
                -- schemalint:allow dropped-table it is empty
                drop table orders;
                """);
        assertThat(verdicts(report("sarif", "a:b%c.sql --target postgresql:16 --suppressed")))
                .isSubsetOf(ADVICE_NOT_TAKEN);
    }

    /** What is the whole of a file has nothing around it, and for that place alone the advice cannot be taken. */
    @Test
    void aPlaceHasSomethingAroundItUnlessItIsAllThereIs() throws Exception {
        Files.writeString(project.resolve("1.sql"), "drop table orders;\n");
        assertThat(verdicts(report("sarif", "1.sql --target postgresql:16"))).isSubsetOf(ADVICE_NOT_TAKEN);
        Files.writeString(project.resolve("1.sql"), "drop table orders");
        assertThat(verdicts(report("sarif", "1.sql --target postgresql:16")))
                .contains("SARIF2011 note")
                .hasSize(3);
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
        int exit = Main.run(all.toArray(String[]::new), InputStream.nullInputStream(), out, errors, Map.of(), project);
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
