package dev.schemalint.replay;

import dev.schemalint.measured.Base;
import dev.schemalint.measured.Case;
import dev.schemalint.measured.Engine;
import dev.schemalint.measured.MeasuredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The measured cases, each on a database of its own that holds the tables they all start from, without their rows. */
record CasesApart(Engine engine, String version, Fresh fresh) {

    /** An empty database. */
    interface Fresh {
        Ground ground() throws SQLException;
    }

    /** What differs after every so many of the cases, but for those that may. */
    List<String> differences(int step) throws SQLException, IOException {
        Set<String> allowed = allowed();
        List<String> differences = new ArrayList<>();
        List<Case> cases = cases();
        for (int i = 0; i < cases.size(); i += step) {
            Case tried = cases.get(i);
            if (!allowed.contains(tried.name())) {
                differences(tried)
                        .forEach(difference -> differences.add(
                                "%s [%s; %s] %s".formatted(tried.name(), tried.setup(), tried.sql(), difference)));
            }
        }
        return differences;
    }

    private List<String> differences(Case tried) throws SQLException {
        Ground ground = fresh.ground();
        try {
            Replay replay = new Replay(ground);
            for (String statement : Base.of(engine, version).statements()) {
                if (!statement.startsWith("INSERT")) {
                    replay.run("base.sql", statement);
                }
            }
            boolean done = replay.runToRefusal(tried.name(), tried.setup())
                    && replay.runToRefusal(tried.name(), tried.pre())
                    && replay.runToRefusal(tried.name(), tried.sql());
            List<String> differences = new ArrayList<>(done ? replay.differences() : List.of());
            differences.addAll(replay.verdicts());
            return differences;
        } finally {
            if (engine == Engine.SQLITE) {
                ground.session().close();
            }
        }
    }

    /** The cases that may differ; each stands with its reason in the file. */
    private Set<String> allowed() throws IOException {
        Path file = Path.of("testdata/replay")
                .resolve(engine.folder().getFileName())
                .resolve("known-differences.tsv");
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2)[0])
                .collect(Collectors.toSet());
    }

    private List<Case> cases() throws IOException {
        Map<String, Case> cases = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(engine.folder())) {
            files.filter(path -> MeasuredFile.holdsCases(path.getFileName().toString()))
                    .sorted()
                    .flatMap(path -> new MeasuredFile(path).cases().stream())
                    .forEach(tried -> cases.putIfAbsent(tried.name(), tried));
        }
        return List.copyOf(cases.values());
    }
}
