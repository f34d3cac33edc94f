package dev.schemalint.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.schemalint.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for reviewers in a browser, on a phone and on a desk, by day and by night. */
@Tag("places")
class BrowserTest {

    /** What people with weak eyes can still read, by the Web Content Accessibility Guidelines. */
    private static final double READABLE = 4.5;

    private static final Path SCRIPT = Path.of("src/test/places/npm/page.mjs");

    @TempDir
    private Path temp;

    @Test
    void nothingIsCutOffFaintOrAskedOfTheNetwork() throws Exception {
        Path pictures = Files.createDirectories(Tool.PACKAGES.resolveSibling("pictures"));
        JsonNode answer = open(
                report(
                        "testdata/demo",
                        "testdata/layouts/flyway",
                        "--target",
                        "postgresql:10",
                        "--target",
                        "mysql:8.0"),
                pictures);
        assertThat(answer.get("complaints")).isEmpty();
        assertThat(answer.get("seen")).hasSize(4);
        for (JsonNode seen : answer.get("seen")) {
            assertThat(seen.get("texts").asInt()).isGreaterThan(100);
            assertThat(seen.get("width").asInt()).isEqualTo(seen.get("screen").asInt());
            assertThat(seen.get("cutOff")).as(seen.toString()).isEmpty();
            assertThat(seen.get("contrast").asDouble()).as(seen.toString()).isGreaterThan(READABLE);
            assertThat(pictures.resolve(seen.get("screen").asText() + "-"
                            + seen.get("scheme").asText() + ".png"))
                    .isNotEmptyFile();
        }
    }

    @Test
    void whatIsWrongIsSeen() throws Exception {
        Path page = report("testdata/demo", "--target", "postgresql:16");
        Files.writeString(
                page,
                Files.readString(page)
                        .replace(
                                "<style>",
                                "<style>pre { white-space: pre !important; } .place { color: #ccc !important; }")
                        .replace("</header>", "<img src=\"gone.png\"/></header>"));
        JsonNode answer = open(page, temp);
        assertThat(answer.get("complaints")).isNotEmpty();
        assertThat(answer.at("/seen/0/cutOff")).isNotEmpty();
        assertThat(answer.at("/seen/0/contrast").asDouble()).isLessThan(READABLE);
    }

    private Path report(String... arguments) throws Exception {
        Path page = temp.resolve("report page.html");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--report=html=" + page);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(all.toArray(String[]::new), InputStream.nullInputStream(), out, out, Map.of(), Path.of(""));
        return page;
    }

    private JsonNode open(Path page, Path pictures) throws Exception {
        // A script finds the packages that lie above it.
        Path script = Tool.PACKAGES.resolveSibling("page.mjs");
        Files.writeString(script, Files.readString(SCRIPT));
        String said = Tool.output(temp, "node", script.toString(), page.toString(), pictures.toString());
        return new ObjectMapper().readTree(said);
    }
}
