package dev.schemalint.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.schemalint.cli.Run;
import dev.schemalint.tools.Course.End;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the program says will come of a repository of which nothing has run yet.
 *
 * @param statements all that the tool will come to, if nothing stops it
 */
public record Foreseen(String tool, Course course, List<String> statements) {

    private static final Set<String> REFUSED_IN_PLACE = Set.of("forbidden-in-transaction", "enum-value-used-too-early");

    /** @param repository a git repository with one commit, in which the migrations are not */
    public static Foreseen of(Path repository) throws IOException {
        Run run = Run.in(
                repository, "--since=HEAD", "--isolated", "--target=postgresql:17", "--format=json", "--fail-on=never");
        if (run.exitCode() != 0) {
            throw new IOException(run.err());
        }
        return new Reader(new ObjectMapper().readTree(run.out())).foreseen();
    }

    /** Follows the units of a report until one of them is stopped. */
    private static final class Reader {

        private final JsonNode report;
        private final Set<String> passedOver = new HashSet<>();
        private final Set<String> stopped = new HashSet<>();
        private final Set<String> waits = new HashSet<>();
        private final Set<Integer> refused = new HashSet<>();
        private final List<String> statements = new ArrayList<>();
        private End end = End.WELL;
        private int committed;
        private int done;

        Reader(JsonNode report) {
            this.report = report;
            report.get("findings").forEach(this::finding);
        }

        private void finding(JsonNode finding) {
            String file = finding.get("file").asText();
            boolean error = finding.get("severity").asText().equals("error");
            switch (finding.get("rule").asText()) {
                case "file-passed-over" -> passedOver.add(file);
                case "concurrent-build-waits-for-its-tool" -> waits.add(file);
                case "file-refused-by-tool", "unresolved-placeholder" -> {
                    stopped.add(file);
                    boolean atOnce = finding.get("message").asText().contains("in one group");
                    end = atOnce ? End.REFUSED : end;
                }
                case "duplicate-version" -> end = End.REFUSED;
                default -> {
                    boolean refusal = finding.get("category").asText().equals("refused")
                            || REFUSED_IN_PLACE.contains(finding.get("rule").asText());
                    if (error && refusal) {
                        refused.add(statement(finding));
                    }
                }
            }
        }

        private int statement(JsonNode finding) {
            int at = finding.at("/start/offset").asInt();
            JsonNode all = report.get("statements");
            for (int i = 0; i < all.size(); i++) {
                JsonNode statement = all.get(i);
                if (statement.get("file").equals(finding.get("file"))
                        && statement.at("/start/offset").asInt() <= at
                        && at < statement.at("/end/offset").asInt()) {
                    return i;
                }
            }
            return -1;
        }

        Foreseen foreseen() {
            Set<String> tools = new HashSet<>();
            for (JsonNode file : report.get("files")) {
                tools.add(file.get("tool").asText());
                if (!passedOver.contains(file.get("path").asText())) {
                    file(file);
                }
            }
            int kept = end == End.WELL ? done : committed;
            return new Foreseen(String.join(", ", tools), new Course(end, kept, kept), statements);
        }

        private void file(JsonNode file) {
            String path = file.get("path").asText();
            for (JsonNode unit : file.get("units")) {
                if (end == End.WELL && !unit.path("continues").asBoolean(false)) {
                    committed = done;
                }
                if (end == End.WELL && (stopped.contains(path) || waits.contains(path))) {
                    end = waits.contains(path) ? End.WAITS : End.REFUSED;
                }
                boolean transaction = !unit.get("transaction").asText().equals("none");
                for (JsonNode number : unit.get("statements")) {
                    statement(number.asInt(), transaction);
                }
            }
        }

        private void statement(int number, boolean transaction) {
            statements.add(report.get("statements").get(number).get("text").asText());
            if (end == End.WELL && refused.contains(number)) {
                end = End.REFUSED;
            }
            if (end == End.WELL) {
                done++;
                committed = transaction ? committed : done;
            }
        }
    }
}
