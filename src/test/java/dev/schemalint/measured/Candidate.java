package dev.schemalint.measured;

import dev.schemalint.live.LiveMariaDb;
import dev.schemalint.live.LiveMySql;
import dev.schemalint.live.LiveSqlite;
import dev.schemalint.live.ServerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** A server that this machine can start, and how. */
record Candidate(Engine engine, String version, Starter starter) {

    interface Starter {
        Bench start() throws SQLException;
    }

    static List<Candidate> all() {
        return Stream.of(postgres(), sqlite(), mysql(), mariaDb())
                .flatMap(servers -> servers)
                .toList();
    }

    /** True for its engine, for its version in whole or in part, and for no wish at all. */
    boolean isWanted(String wish) {
        return wish.isEmpty()
                || Stream.of(wish.split(","))
                        .anyMatch(any ->
                                (this + ":").startsWith(any + ":") || toString().startsWith(any + "."));
    }

    Measurement measurement() {
        try (Stream<Path> files = Files.list(engine.folder())) {
            List<MeasuredFile> read = files.filter(
                            path -> MeasuredFile.holdsCases(path.getFileName().toString()))
                    .sorted()
                    .map(MeasuredFile::new)
                    .toList();
            return new Measurement(engine, version, read);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public String toString() {
        return engine + ":" + version;
    }

    private static Stream<Candidate> postgres() {
        return Engine.POSTGRESQL.versions().stream()
                .filter(ServerFiles::hasPostgres)
                .map(major -> new Candidate(Engine.POSTGRESQL, major, () -> new PostgresBench(major)));
    }

    private static Stream<Candidate> sqlite() {
        return LiveSqlite.versions().stream().map(driver -> {
            String version = driver.replaceFirst("^(\\d+\\.\\d+\\.\\d+)\\..*", "$1");
            return new Candidate(Engine.SQLITE, version, () -> new SqliteBench(driver, version));
        });
    }

    private static Stream<Candidate> mysql() {
        return Engine.MYSQL.versions().stream()
                .filter(LiveMySql::isThere)
                .map(version -> new Candidate(Engine.MYSQL, version, () -> {
                    LiveMySql server = LiveMySql.start(version);
                    return new MySqlBench(server, new MySqlSession(server.connect()), Base.of(Engine.MYSQL, version));
                }));
    }

    private static Stream<Candidate> mariaDb() {
        return Engine.MARIADB.versions().stream()
                .filter(LiveMariaDb::isThere)
                .map(version -> new Candidate(Engine.MARIADB, version, () -> {
                    LiveMariaDb server = LiveMariaDb.start(version);
                    return new MySqlBench(server, new MySqlSession(server.connect()), Base.of(Engine.MARIADB, version));
                }));
    }
}
