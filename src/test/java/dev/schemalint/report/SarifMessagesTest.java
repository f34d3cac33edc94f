package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.schemalint.cli.Main;
import dev.schemalint.rule.Page;
import dev.schemalint.rules.AllRules;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What SARIF's own guide asks of messages: whole sentences that differ from place to place, names in single quotes. */
class SarifMessagesTest {

    @Test
    void everyMessageOfEveryPageIsASentenceWithQuotedPlaceholders() {
        for (Page page : new AllRules().pages()) {
            assertThat(SarifMessages.of(page).getAdditionalProperties())
                    .as(page.id())
                    .hasSameSizeAs(page.messages())
                    .allSatisfy((variant, message) -> assertThat(message.getText())
                            .contains("'{0}'")
                            .endsWith(".")
                            .doesNotContain("''")
                            .doesNotContainPattern("[^']\\{|\\}[^']|\\{\\D"));
        }
    }

    @Test
    void whatIsLookedUpSaysTheSameAsTheText() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] arguments = {
            "testdata/demo", "testdata/layouts/goose", "--target", "postgresql:16", "--format", "sarif"
        };
        Main.run(arguments, InputStream.nullInputStream(), out, out, Map.of(), Path.of(""));
        JsonNode run = new ObjectMapper().readTree(out.toByteArray()).at("/runs/0");
        assertThat(run.get("results")).hasSizeGreaterThan(5);
        for (JsonNode result : run.get("results")) {
            JsonNode message = result.get("message");
            JsonNode rule = run.at("/tool/driver/rules/" + result.get("ruleIndex"));
            String said = rule.at("/messageStrings/" + message.get("id").asText() + "/text")
                    .asText();
            for (int i = 0; i < message.get("arguments").size(); i++) {
                said = said.replace(
                        "'{" + i + "}'", message.get("arguments").get(i).asText());
            }
            String file = result.at("/locations/0/physicalLocation/artifactLocation/uri")
                    .asText();
            assertThat(message.get("text").asText()).startsWith(said.replace(file + ": ", ""));
        }
    }
}
