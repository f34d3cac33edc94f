package dev.schemalint.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.live.LiveMariaDb;
import dev.schemalint.live.LiveMySql;
import dev.schemalint.live.LiveSqlite;
import dev.schemalint.measured.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link ReplayLiveTest} shows for PostgreSQL, for SQLite, MySQL and MariaDB, whose servers are asked more seldom. */
@Tag("measure")
class ReplayOthersLiveTest {

    /** Creating and dropping databases takes these servers long, so not all of the many cases are tried. */
    private static final int SAMPLE = 3;

    @ParameterizedTest
    @ValueSource(strings = {"3.32.3", "3.36.0", "3.46.1", "3.53.4"})
    void sqliteHoldsWhatTheFoldHolds(String version) throws Exception {
        String driver = LiveSqlite.versions().stream()
                .filter(there -> there.startsWith(version + "."))
                .findFirst()
                .orElseThrow();
        try (LiveSqlite sqlite = LiveSqlite.start(driver)) {
            CasesApart.Fresh fresh = () -> SqliteGround.of(sqlite.connect(Path.of(":memory:")), version);
            assertThat(differences(Engine.SQLITE, version, fresh, 1)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.7.22", "8.0.15", "9.7.4"})
    void mysqlHoldsWhatTheFoldHolds(String version) throws Exception {
        try (LiveMySql server = LiveMySql.start(version);
                Connection session = server.connect()) {
            assertThat(differences(Engine.MYSQL, version, fresh(Dialect.MYSQL, session, version), SAMPLE))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.11.5", "11.4.5"})
    void mariaDbHoldsWhatTheFoldHolds(String version) throws Exception {
        try (LiveMariaDb server = LiveMariaDb.start(version);
                Connection session = server.connect()) {
            assertThat(differences(Engine.MARIADB, version, fresh(Dialect.MARIADB, session, version), SAMPLE))
                    .isEmpty();
        }
    }

    private static CasesApart.Fresh fresh(Dialect dialect, Connection session, String version) {
        MySqlGround ground = MySqlGround.of(dialect, session, version);
        return () -> ground.cleared("d");
    }

    private static List<String> differences(Engine engine, String version, CasesApart.Fresh fresh, int step)
            throws SQLException, IOException {
        List<String> differences = new ArrayList<>(new CasesApart(engine, version, fresh).differences(step));
        Path histories = Path.of("testdata/replay").resolve(engine.folder().getFileName());
        for (Path history : in(histories, Files::isDirectory)) {
            Replay replay = new Replay(fresh.ground());
            for (Path file : in(history, path -> path.toString().endsWith(".sql"))) {
                replay.run(file.getFileName().toString(), Files.readString(file));
                replay.differences().forEach(difference -> differences.add("after " + file + ": " + difference));
            }
            differences.addAll(replay.verdicts());
        }
        return differences;
    }

    private static List<Path> in(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        }
    }
}
