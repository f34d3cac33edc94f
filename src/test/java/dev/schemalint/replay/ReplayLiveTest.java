package dev.schemalint.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.live.LivePostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A script leaves in the folded schema what it leaves in a real server's catalog, and a statement that is thought to be
 * refused is refused there. What is known to differ stands beside the histories, with its reason.
 */
class ReplayLiveTest {

    private static final Path HISTORIES = Path.of("testdata/replay/postgresql");

    /** Of the measured cases, every so many is tried in each build; the rest when facts are measured again. */
    private static final int SAMPLE = 12;

    @ParameterizedTest
    @ValueSource(strings = {"12", "17"})
    void afterEveryFileOfAHistoryTheFoldHoldsWhatTheServerHolds(String major) throws Exception {
        try (LivePostgres postgres = LivePostgres.start(major)) {
            for (Path history : in(HISTORIES)) {
                assertThat(new History(postgres, major, history).differences())
                        .as(history + " on " + major)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "17"})
    void aMeasuredCaseLeavesWhatTheServerLeaves(String major) throws Exception {
        assertThat(differencesOfCases(major, SAMPLE)).isEmpty();
    }

    @Tag("measure")
    @ParameterizedTest
    @ValueSource(strings = {"10", "12", "14", "16", "17", "18"})
    void everyMeasuredCaseLeavesWhatTheServerLeaves(String major) throws Exception {
        assertThat(differencesOfCases(major, 1)).isEmpty();
    }

    private static List<String> differencesOfCases(String major, int step) throws Exception {
        try (LivePostgres postgres = LivePostgres.start(major);
                Connection session = postgres.connect("postgres")) {
            return new ReplayedCases(session, major).differences(step);
        }
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The files of one folder, run one after the other on a database of their own. */
    private record History(LivePostgres postgres, String major, Path folder) {

        List<String> differences() throws Exception {
            String database = folder.getFileName().toString().replace('-', '_');
            try (Connection admin = postgres.connect("postgres");
                    java.sql.Statement statement = admin.createStatement()) {
                statement.execute("CREATE DATABASE " + database);
            }
            List<String> differences = new ArrayList<>();
            try (Connection session = postgres.connect(database)) {
                Replay replay = new Replay(PostgresGround.of(session, major));
                for (Path file : files()) {
                    replay.run(file.getFileName().toString(), Files.readString(file));
                    for (String difference : replay.differences()) {
                        differences.add("after " + file.getFileName() + ": " + difference);
                    }
                }
                differences.addAll(replay.verdicts());
            }
            return differences;
        }

        private List<Path> files() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".sql"))
                        .sorted()
                        .toList();
            }
        }
    }
}
