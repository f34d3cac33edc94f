package dev.schemalint.measured;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The cases of some files, measured again on one server. */
record Measurement(Engine engine, String version, List<MeasuredFile> files) {

    private static final Answer NONE = new Answer(Map.of());

    private interface Result {
        void accept(MeasuredFile file, Case tried, Answer known) throws SQLException;
    }

    /** What the server contradicts, in lines for people; a file that says nothing of it cannot be contradicted. */
    List<String> differences(Bench bench, Predicate<Case> choice) throws SQLException {
        List<String> differences = new ArrayList<>();
        List<MeasuredFile> speaking = files.stream()
                .filter(file -> !file.answersOf(engine, version).isEmpty())
                .toList();
        new Measurement(engine, version, speaking).forEach(choice, (file, tried, known) -> {
            Answer measured = SampledLocks.check(bench, tried, known);
            if (!known.agreesWith(measured)) {
                differences.add("%s %s %s [%s]: %s"
                        .formatted(engine, version, tried.name(), tried.sql(), known.differences(measured)));
            }
        });
        return differences;
    }

    /** Writes what the server does into the files. */
    void update(Bench bench) throws SQLException, IOException {
        forEach(
                any -> true,
                (file, tried, known) -> file.put(tried, engine, version, SampledLocks.add(bench, tried, known)));
        for (MeasuredFile file : files) {
            file.write();
        }
    }

    private void forEach(Predicate<Case> choice, Result each) throws SQLException {
        Instant start = Instant.now();
        int count = 0;
        for (MeasuredFile file : files) {
            Map<Case, Answer> known = file.answersOf(engine, version);
            for (Case tried : file.cases()) {
                if (choice.test(tried)) {
                    count++;
                    each.accept(file, tried, known.getOrDefault(tried, NONE));
                }
            }
        }
        long seconds = Duration.between(start, Instant.now()).toSeconds();
        System.out.printf("measured %d cases on %s %s in %d s%n", count, engine, version, seconds);
    }
}
