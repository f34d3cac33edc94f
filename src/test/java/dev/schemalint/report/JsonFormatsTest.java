package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The formats that are JSON, but for our own and SARIF. */
class JsonFormatsTest {

    /** Those of Code Climate's issues. */
    private static final Set<String> CATEGORIES = Set.of(
            "Bug Risk", "Clarity", "Compatibility", "Complexity", "Duplication", "Performance", "Security", "Style");

    /**
     * What GitLab takes for an issue: what its own schema asks (app/validators/json_schemas/codeclimate.json in its
     * sources), and the severities and the relative path that its manual names (doc/ci/testing/code_quality.md).
     */
    private static final String GITLAB = """
            {"type": "object", "required": ["description", "check_name", "fingerprint", "severity", "location"],
             "properties": {
              "description": {"type": "string"}, "check_name": {"type": "string"}, "fingerprint": {"type": "string"},
              "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
              "location": {"type": "object", "required": ["path", "lines"], "properties": {
               "path": {"type": "string", "pattern": "^(?![./])"},
               "lines": {"type": "object", "required": ["begin"],
                "properties": {"begin": {"type": "integer", "minimum": 1}}}}}}}
            """;

    private static final String TWICE = "drop table a;\ndrop table b;\ndrop  table a;\n";

    @Test
    void jsonLinesHaveTheFindingsOfTheJsonReportThenItsErrors() throws IOException {
        for (Outcome outcome : List.of(Outcomes.much(), Hostile.outcome())) {
            JsonNode whole = ReportsTest.tree(ReportsTest.text(Format.JSON.report(Look.PLAIN), outcome));
            List<JsonNode> expected = new ArrayList<>();
            whole.get("findings").forEach(expected::add);
            whole.get("errors").forEach(expected::add);
            List<JsonNode> lines = new ArrayList<>();
            for (String line :
                    ReportsTest.text(Format.JSONL.report(Look.PLAIN), outcome).split("\n")) {
                lines.add(ReportsTest.tree(line));
            }
            assertThat(lines).isEqualTo(expected);
        }
        assertThat(ReportsTest.text(Format.JSONL.report(Look.PLAIN), Outcomes.nothing()))
                .isEmpty();
    }

    @Test
    void gitlabHasWhatACodeQualityReportNeeds() throws IOException {
        JsonNode issues = tree(Format.GITLAB, Outcomes.much());
        assertThat(issues).hasSize(5);
        for (JsonNode issue : issues) {
            assertThat(issue.get("type").asText()).isEqualTo("issue");
            assertThat(issue.get("description").asText()).isNotBlank();
            assertThat(issue.get("categories"))
                    .isNotEmpty()
                    .allMatch(category -> CATEGORIES.contains(category.asText()));
            assertThat(issue.get("check_name").asText()).isNotBlank();
            assertThat(issue.get("fingerprint").asText()).matches("[0-9a-f]{32}");
            assertThat(issue.get("severity").asText()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(issue.at("/location/path").asText()).startsWith("db/");
            assertThat(issue.at("/location/lines/begin").isInt()).isTrue();
        }
        assertThat(tree(Format.GITLAB, Outcomes.nothing()).isArray()).isTrue();
    }

    @Test
    void gitlabTakesEveryIssue() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(GITLAB);
        for (Outcome outcome : List.of(Outcomes.much(), Hostile.outcome())) {
            JsonNode issues = tree(Format.GITLAB, outcome);
            assertThat(issues)
                    .isNotEmpty()
                    .allSatisfy(issue -> assertThat(schema.validate(issue)).isEmpty());
            ((ObjectNode) issues.get(0).get("location")).remove("lines");
            assertThat(schema.validate(issues.get(0))).isNotEmpty();
        }
    }

    @Test
    void gitlabFingerprintsAreEachForOneFindingAlone() throws IOException {
        for (Outcome outcome : List.of(Outcomes.much(), Hostile.outcome(), Hostile.of("x.sql", TWICE, "m"))) {
            List<String> all = fingerprints(outcome);
            assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(2);
        }
    }

    @Test
    void gitlabFingerprintsStayWhenLinesMoveAndWordsChange() throws IOException {
        List<String> before = fingerprints(Hostile.of("x.sql", TWICE, "m"));
        assertThat(fingerprints(Hostile.of("x.sql", "-- why\n\n" + TWICE, "better words")))
                .isEqualTo(before);
        List<String> less = fingerprints(Hostile.of("x.sql", TWICE.replace("drop table b;", ""), "m"));
        assertThat(before).containsAll(less);
        assertThat(fingerprints(Hostile.of("y.sql", TWICE, "m"))).doesNotContainAnyElementsOf(before.subList(0, 3));
    }

    @Test
    void rdjsonCountsTheBytesOfALineAndSuggestsTheWholeFixAtOnce() throws IOException {
        JsonNode diagnostics = tree(Format.RDJSON, Hostile.outcome()).get("diagnostics");
        int column =
                Hostile.DROP.substring(0, Hostile.DROP.indexOf("table")).getBytes(StandardCharsets.UTF_8).length + 1;
        JsonNode first = diagnostics.get(0);
        assertThat(first.at("/location/path").asText()).isEqualTo(Hostile.FILE);
        assertThat(first.at("/location/range/start/line").asInt()).isEqualTo(2);
        assertThat(first.at("/location/range/start/column").asInt())
                .isEqualTo(column)
                .isEqualTo(19);
        assertThat(first.at("/location/range/end/column").asInt()).isEqualTo(column + "table".length());
        assertThat(first.get("suggestions")).hasSize(1);
        JsonNode suggestion = first.at("/suggestions/0");
        assertThat(suggestion.get("text").asText()).isEqualTo("DROP table if exists");
        assertThat(suggestion.at("/range/start/column").asInt()).isEqualTo(column - "drop ".length());
        assertThat(suggestion.at("/range/end/column").asInt()).isEqualTo(column + "table".length());
        assertThat(diagnostics.get(2).at("/location/range").isMissingNode()).isTrue();
    }

    @Test
    void rdjsonHasNoFieldThatReviewdogDoesNotKnow() throws IOException {
        JsonNode result = tree(Format.RDJSON, Outcomes.much());
        assertThat(names(result)).containsExactly("source", "diagnostics");
        for (JsonNode diagnostic : result.get("diagnostics")) {
            assertThat(names(diagnostic)).isSubsetOf("message", "location", "severity", "code", "suggestions");
            assertThat(diagnostic.get("severity").asText()).isIn("ERROR", "WARNING", "INFO");
            assertThat(names(diagnostic.get("location"))).isSubsetOf("path", "range");
            assertThat(names(diagnostic.get("code"))).containsExactly("value");
        }
        assertThat(result.at("/diagnostics/0/suggestions/0/text").asText()).isEqualTo(" CONCURRENTLY");
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> fingerprints(Outcome outcome) throws IOException {
        List<String> fingerprints = new ArrayList<>();
        tree(Format.GITLAB, outcome)
                .forEach(issue -> fingerprints.add(issue.get("fingerprint").asText()));
        return fingerprints;
    }

    private static JsonNode tree(Format format, Outcome outcome) throws IOException {
        return ReportsTest.tree(ReportsTest.text(format.report(Look.PLAIN), outcome));
    }
}
