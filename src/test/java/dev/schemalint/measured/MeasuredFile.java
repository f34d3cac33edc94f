package dev.schemalint.measured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The answers of one file, each server's apart: rows hold a range of versions, and are put together again for writing.
 * A line of only case, setup, pre and sql is a case without answers yet.
 */
public final class MeasuredFile {

    private static final Set<String> FILES = Set.of(
            "cases.tsv",
            "more-cases.tsv",
            "kinds.tsv",
            "fresh.tsv",
            "held-out.tsv",
            "mixtures.tsv",
            "dependents-and-names.tsv",
            "tools-and-others.tsv");

    private final Path path;
    private final List<String> comments = new ArrayList<>();
    private final List<String> columns;
    private final Map<Case, Map<Engine, Map<String, Answer>>> answers = new LinkedHashMap<>();

    public MeasuredFile(Path path) {
        this.path = path;
        for (String line : lines(path)) {
            if (line.startsWith("#")) {
                comments.add(line);
            }
        }
        columns = Arrays.asList(comments.get(comments.size() - 1).substring(2).split("\t"));
        for (String line : lines(path)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                read(Cells.read(line));
            }
        }
    }

    /** Others in the folder answer other questions. */
    public static boolean holdsCases(String name) {
        return FILES.contains(name);
    }

    public Set<Case> cases() {
        return answers.keySet();
    }

    /** What the file says of one server, case by case. */
    public Map<Case, Answer> answersOf(Engine engine, String version) {
        Map<Case, Answer> found = new LinkedHashMap<>();
        answers.forEach((tried, all) -> {
            Answer answer = all.getOrDefault(engine, Map.of()).get(version);
            if (answer != null) {
                found.put(tried, answer);
            }
        });
        return found;
    }

    void put(Case tried, Engine engine, String version, Answer measured) {
        Map<String, Answer> known = answers.get(tried).computeIfAbsent(engine, any -> new LinkedHashMap<>());
        Answer whole = Answer.of(
                answerColumns(), answerColumns().stream().map(measured::cell).toList());
        known.put(version, known.getOrDefault(version, whole).replacedBy(whole));
    }

    void write() throws IOException {
        Files.writeString(path, text());
    }

    String text() {
        List<String> lines = new ArrayList<>(comments);
        answers.forEach((tried, byEngine) -> {
            if (byEngine.isEmpty()) {
                lines.add(Cells.write(List.of(tried.name(), tried.setup(), tried.pre(), tried.sql())));
            }
            byEngine.forEach((engine, byVersion) ->
                    ranges(engine, byVersion, (range, answer) -> lines.add(line(tried, range, answer))));
        });
        return String.join("\n", lines) + "\n";
    }

    private record Range(Engine engine, String since, String until) {}

    private static void ranges(Engine engine, Map<String, Answer> byVersion, BiConsumer<Range, Answer> each) {
        String since = "";
        String until = "";
        Answer open = new Answer(Map.of());
        for (String version : engine.versions()) {
            Answer answer = byVersion.getOrDefault(version, new Answer(Map.of()));
            if (!answer.equals(open)) {
                if (!since.isEmpty()) {
                    each.accept(new Range(engine, since, until), open);
                }
                since = answer.cells().isEmpty() ? "" : version;
                open = answer;
            }
            until = version;
        }
        if (!since.isEmpty()) {
            each.accept(new Range(engine, since, ""), open);
        }
    }

    private String line(Case tried, Range range, Answer answer) {
        return Cells.write(columns.stream()
                .map(column -> switch (column) {
                    case "case" -> tried.name();
                    case "engine" -> range.engine.toString();
                    case "since" -> range.since;
                    case "until" -> range.until;
                    case "setup" -> tried.setup();
                    case "pre" -> tried.pre();
                    case "sql" -> tried.sql();
                    default -> answer.cell(column);
                })
                .toList());
    }

    private void read(List<String> cells) {
        if (cells.size() == 4) {
            answers.put(new Case(cells.get(0), cells.get(1), cells.get(2), cells.get(3)), new LinkedHashMap<>());
            return;
        }
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(
                    "%s: %d cells instead of %d: %s".formatted(path, cells.size(), columns.size(), cells));
        }
        Answer row = Answer.of(columns, cells);
        Case tried = new Case(row.cell("case"), row.cell("setup"), row.cell("pre"), row.cell("sql"));
        Engine engine = row.cell("engine").isEmpty()
                ? Engine.of(path.getParent().getFileName().toString())
                : Engine.of(row.cell("engine"));
        String until = row.cell("until").isEmpty() ? engine.newest() : row.cell("until");
        Map<String, Answer> known = answers.computeIfAbsent(tried, any -> new LinkedHashMap<>())
                .computeIfAbsent(engine, any -> new LinkedHashMap<>());
        List<String> values = cells.subList(columns.indexOf("sql") + 1, cells.size());
        engine.versions()
                .subList(
                        engine.versions().indexOf(row.cell("since")),
                        engine.versions().indexOf(until) + 1)
                .forEach(version -> known.put(version, Answer.of(answerColumns(), values)));
    }

    private List<String> answerColumns() {
        return columns.subList(columns.indexOf("sql") + 1, columns.size());
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
