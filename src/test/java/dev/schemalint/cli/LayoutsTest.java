package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.schemalint.Golden;
import dev.schemalint.change.Histories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A small repository for every tool: in which order its files run, what runs in which transaction, what is found. */
class LayoutsTest {

    private static final Path LAYOUTS = Path.of("testdata/layouts");
    private static final int SHOWN = 60;

    @TempDir
    Path empty;

    @TestFactory
    Stream<DynamicTest> everyToolIsFoundAndReadAsItRuns() throws IOException {
        return tools().stream()
                .map(tool -> DynamicTest.dynamicTest(tool, () -> {
                    Path folder = LAYOUTS.resolve(tool).toAbsolutePath();
                    Run run = Run.in(folder, ".", "--isolated", "--target=postgresql:16", "--format=json");
                    Golden.check(LAYOUTS.resolve(tool + ".txt"), told(run));
                }));
    }

    /** What Rails, Django and Alembic put out, as it comes from standard input. */
    @TestFactory
    Stream<DynamicTest> whatToolsPutOutIsReadAsItIsRun() throws IOException {
        return outputs().stream()
                .map(output -> DynamicTest.dynamicTest(output, () -> {
                    String script = Files.readString(LAYOUTS.resolve(output));
                    Run run = Run.with(
                            empty, Map.of(), script, "-", "--isolated", "--target=postgresql:16", "--format=json");
                    Golden.check(LAYOUTS.resolve(output.replaceFirst("sql$", "txt")), told(run));
                }));
    }

    @Test
    void thereIsOneForEveryTool() throws IOException {
        assertThat(tools().stream().map(name -> name.replaceFirst("-(?:xml|yaml|json)$", "")))
                .containsAll(Histories.tools())
                .allMatch(Histories.tools()::contains);
    }

    private static List<String> outputs() throws IOException {
        try (Stream<Path> files = Files.list(LAYOUTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> tools() throws IOException {
        try (Stream<Path> folders = Files.list(LAYOUTS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String told(Run run) throws IOException {
        StringBuilder told = new StringBuilder();
        JsonNode report = new ObjectMapper().readTree(run.out());
        for (JsonNode file : report.get("files")) {
            told.append(file.get("path").asText())
                    .append(" (")
                    .append(file.get("tool").asText())
                    .append(")\n");
            for (JsonNode unit : file.get("units")) {
                told.append("  ").append(unit.get("transaction").asText()).append('\n');
                for (JsonNode number : unit.get("statements")) {
                    String text = report.get("statements")
                            .get(number.asInt())
                            .get("text")
                            .asText();
                    String line = text.replaceAll("\\s+", " ");
                    told.append("    ")
                            .append(line, 0, Math.min(line.length(), SHOWN))
                            .append('\n');
                }
            }
        }
        told.append('\n');
        for (JsonNode finding : report.get("findings")) {
            told.append(String.join(
                    " ",
                    finding.get("file").asText() + ":"
                            + finding.at("/start/line").asText(),
                    finding.get("severity").asText(),
                    finding.get("rule").asText(),
                    finding.get("message").asText()));
            told.append('\n');
        }
        for (JsonNode error : report.get("errors")) {
            told.append(error).append('\n');
        }
        return told.toString();
    }
}
