package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.schemalint.Golden;
import dev.schemalint.report.Look.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Path GOLDEN = Path.of("testdata/report");
    private static final Map<String, Outcome> OUTCOMES =
            Map.of("nothing", Outcomes.nothing(), "much", Outcomes.much(), "hostile", Hostile.outcome());
    private static final Map<Format, String> ENDINGS = Map.of(
            Format.TEXT, "text.txt",
            Format.CONCISE, "concise.txt",
            Format.GITHUB, "github.txt",
            Format.GITLAB, "gitlab.json",
            Format.CHECKSTYLE, "checkstyle.xml",
            Format.JUNIT, "junit.xml",
            Format.MARKDOWN, "md");

    @Test
    void reportsAreAsKeptAndNoOtherFileIs() throws IOException {
        TreeSet<String> compared = new TreeSet<>();
        for (Map.Entry<String, Outcome> outcome : OUTCOMES.entrySet()) {
            for (Format format : Format.values()) {
                String file = outcome.getKey() + "." + ENDINGS.getOrDefault(format, format.id());
                Golden.check(GOLDEN.resolve(file), text(format.report(Look.PLAIN), outcome.getValue()));
                compared.add(file);
            }
        }
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).hasSameElementsAs(compared);
        }
    }

    @Test
    void coloursAreAddedAndNothingElse() throws IOException {
        String coloured = text(Format.TEXT.report(new Look(true, false, 80, false)), Outcomes.much());
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(text(Format.TEXT.report(Look.PLAIN), Outcomes.much()))
                .isNotEqualTo(coloured);
    }

    @Test
    void jsonKeepsThePromiseOfItsSchema() throws IOException {
        JsonSchema schema = schema("/dev/schemalint/report/schemalint-report.schema.json", VersionFlag.V202012);
        for (Outcome outcome : OUTCOMES.values()) {
            assertThat(schema.validate(tree(text(Format.JSON.report(Look.PLAIN), outcome))))
                    .isEmpty();
        }
        assertThat(schema.validate(tree("{\"schemaVersion\": 2}"))).isNotEmpty();
    }

    @Test
    void sarifIsValidAndTheWalkerLeavesNothingOut() throws IOException {
        JsonSchema schema = schema("/schema/sarif-schema-2.1.0.json", VersionFlag.V7);
        for (Outcome outcome : OUTCOMES.values()) {
            for (boolean suppressed : List.of(true, false)) {
                Optional<Origin> origin = suppressed
                        ? Optional.of(new Origin(
                                "https://example.org/a/b.git",
                                "0123abc",
                                outcome.problems().isEmpty()))
                        : Optional.empty();
                SarifReport report = new SarifReport(suppressed, origin);
                JsonNode written = tree(text(report, outcome));
                assertThat(schema.validate(written)).isEmpty();
                JsonNode byReflection = tree(new ObjectMapper().writeValueAsString(report.model(outcome)));
                assertThat(withoutUsualLevels(written)).isEqualTo(withoutUsualLevels(byReflection));
            }
        }
    }

    @Test
    void sarifTellsWhatMayStayOnlyWhereItIsAsked() throws IOException {
        String usual = text(Format.SARIF.report(Look.PLAIN), Outcomes.much());
        assertThat(usual).doesNotContain("suppressions", "dropped-column");
        String asked = text(Format.SARIF.report(new Look(false, false, 80, true)), Outcomes.much());
        assertThat(tree(asked).at("/runs/0/results/3/suppressions/0"))
                .isEqualTo(tree("{\"kind\": \"inSource\", \"justification\": \"it is empty\"}"));
    }

    @Test
    void sarifHoldsNoMoreThanIsTakenAndSaysWhatIsLeftOut() throws IOException {
        JsonNode run = tree(text(new SarifReport(false, Optional.empty(), 3), Hostile.many(2, 2, 2)))
                .at("/runs/0");
        assertThat(run.get("results"))
                .extracting(result -> result.get("level").asText())
                .containsExactly("error", "error", "warning");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .startsWith("Left out: 3 results;");
        JsonNode cut = tree(text(new SarifReport(false, Optional.empty(), 2), Outcomes.much()));
        assertThat(schema("/schema/sarif-schema-2.1.0.json", VersionFlag.V7).validate(cut))
                .isEmpty();
    }

    @Test
    void namesOfRulesLeadToTheirPagesOnATerminal() throws IOException {
        String linked = text(Format.TEXT.report(new Look(true, true, 80, false)), Outcomes.much());
        assertThat(linked)
                .contains("error[\u001b]8;;https://github.com/schemalint/schemalint/blob/v0.1.0/rules/"
                        + "index-blocks-writes.md\u001b\\index-blocks-writes\u001b]8;;\u001b\\]");
        assertThat(text(Format.TEXT.report(new Look(true, false, 80, false)), Outcomes.much()))
                .doesNotContain("\u001b]8");
    }

    @Test
    void whatIsDrawnAroundTheCodeIsAsciiAndFitsTheWidth() throws IOException {
        for (int columns : List.of(60, 80, 120)) {
            assertThat(text(Format.TEXT.report(new Look(false, false, columns, false)), Outcomes.much())
                            .lines())
                    .allMatch(line -> line.chars().allMatch(character -> character < 128))
                    .filteredOn(line -> !line.contains("-->") && !line.startsWith("error: "))
                    .allMatch(line -> line.length() <= columns, "within " + columns);
        }
    }

    /** The model leaves out the level that stands where none is given; the walker writes it, for whoever forgets. */
    private static JsonNode withoutUsualLevels(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("level").asText().equals("warning")) {
            object.remove("level");
        }
        node.forEach(ReportsTest::withoutUsualLevels);
        return node;
    }

    static JsonSchema schema(String resource, VersionFlag version) throws IOException {
        try (InputStream schema = ReportsTest.class.getResourceAsStream(resource)) {
            return JsonSchemaFactory.getInstance(version).getSchema(schema);
        }
    }

    static JsonNode tree(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    static String text(Report report, Outcome outcome) throws IOException {
        StringWriter out = new StringWriter();
        report.write(outcome, out);
        return out.toString();
    }
}
