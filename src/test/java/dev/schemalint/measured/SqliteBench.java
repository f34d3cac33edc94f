package dev.schemalint.measured;

import dev.schemalint.live.LiveSqlite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tries cases on one version of SQLite, each on a copy of one file. */
final class SqliteBench implements Bench {

    /** How the driver wraps what SQLite said: {@code [CODE]  words (what it said)}. */
    private static final Pattern SAID =
            Pattern.compile("\\[(?:UNKNOWN_ERROR|(SQLITE_[A-Z]+)\\w*)\\].*? \\((.*)\\)", Pattern.DOTALL);

    /** Since 3.32 these are said only of a table with rows. */
    private static final Pattern OF_ANY_ROW = Pattern.compile(
            "(?i)Cannot add a ((NOT NULL column with|column with non-constant) default.*|STORED column)");

    /** Here {@code mvn clean} finds what a killed test leaves behind. */
    private static final Path BUILD = Path.of(System.getProperty("schemalint.target", "target"));

    private static final String ERROR = "SQLITE_ERROR";
    private static final int PAGE = 4096;

    private final boolean rowsAreLookedFor;
    private final LiveSqlite sqlite;
    private final Path folder;
    private final Path base;

    SqliteBench(String driver, String version) throws SQLException {
        List<String> versions = Engine.SQLITE.versions();
        rowsAreLookedFor = versions.indexOf(version) >= versions.indexOf("3.32.3");
        sqlite = LiveSqlite.start(driver);
        try {
            folder = Files.createTempDirectory(BUILD, "sqlite");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        base = folder.resolve("base");
        try (Connection session = sqlite.connect(base)) {
            run(session, "PRAGMA page_size=" + PAGE);
            for (String statement : Base.of(Engine.SQLITE, version).statements()) {
                run(session, statement);
            }
        }
    }

    @Override
    public Answer measure(Case tried) throws SQLException {
        Path copy = folder.resolve("copy");
        try {
            Files.copy(base, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(folder.resolve("copy-journal"));
            return measure(tried, copy);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Answer measure(Case tried, Path copy) throws SQLException, IOException {
        try (Connection session = sqlite.connect(copy)) {
            byte[] before;
            try {
                runAll(session, tried.setup());
                before = Files.readAllBytes(copy);
                runAll(session, tried.pre());
            } catch (SQLException refused) {
                return refusal(refused).with("accepted", "untried").with("because", "setup");
            }
            try {
                run(session, tried.sql());
                if (tried.pre().endsWith("BEGIN")) {
                    run(session, "COMMIT");
                }
            } catch (SQLException refused) {
                return refusal(refused);
            }
            String rewrites = rewrote(before, Files.readAllBytes(copy)) ? "yes" : "no";
            return new Answer(Map.of("accepted", "yes", "rewrites", rewrites));
        }
    }

    /** Many old pages are other than they were; that new ones came or that a few changed is no rewrite. */
    private static boolean rewrote(byte[] before, byte[] after) {
        int changed = 0;
        for (int at = 0; at < before.length; at += PAGE) {
            if (at >= after.length || !Arrays.equals(before, at, at + PAGE, after, at, at + PAGE)) {
                changed++;
            }
        }
        return changed > before.length / PAGE / 10;
    }

    private Answer refusal(SQLException refused) {
        String message = Objects.requireNonNullElse(refused.getMessage(), "");
        Matcher said = SAID.matcher(message);
        boolean wrapped = said.matches();
        String code = wrapped ? Objects.requireNonNullElse(said.group(1), ERROR) : ERROR;
        String words = wrapped ? said.group(2) : message;
        boolean ofTheData = words.endsWith("constraint failed") || code.equals("SQLITE_CONSTRAINT");
        boolean ofAnyRow = rowsAreLookedFor && OF_ANY_ROW.matcher(words).matches();
        return new Answer(Map.of("accepted", "no", "code", code, "error", words, "rewrites", "no"))
                .with("because", ofTheData ? "data" : ofAnyRow ? "filled" : "");
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void runAll(Connection session, String script) throws SQLException {
        if (!script.isEmpty()) {
            try (Statement statement = session.createStatement()) {
                statement.executeUpdate(script);
            }
        }
    }

    @Override
    public void close() {
        sqlite.close();
        try {
            for (String file : new String[] {"base", "copy", "copy-journal", "copy-wal", "copy-shm"}) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
