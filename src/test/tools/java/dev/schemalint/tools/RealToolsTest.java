package dev.schemalint.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.GitFolder;
import dev.schemalint.live.LivePostgres;
import dev.schemalint.replay.ServerCatalog;
import dev.schemalint.tools.Course.End;
import dev.schemalint.tools.RealTool.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real tools run their cases on a real server: how that ends, and what it leaves, is what the case has on record. What
 * is left is compared with what the same statements leave when they are run one by one.
 */
@Tag("tools")
class RealToolsTest {

    private static final Map<String, RealTool> TOOLS = Map.of(
            "flyway", new RealFlyway(),
            "liquibase", new RealLiquibase(),
            "dbmate", RealProgram.of("schema_migrations", "dbmate", "--no-dump-schema", "up"),
            "node-pg-migrate", RealProgram.of("pgmigrations", "node-pg-migrate", "up"),
            "drizzle", RealProgram.script("__drizzle_migrations", "drizzle-migrate.mjs", "drizzle"));

    /** Where whoever waits for a lock gives up, who else would wait for ever. */
    private static final String FOR_TOOLS = "for_tools";

    private static final String BY_HAND = "by_hand";

    private static LivePostgres server;

    @TempDir
    Path temporary;

    @BeforeAll
    static void start() throws SQLException {
        server = LivePostgres.start("17");
        try (Connection admin = server.connect("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE " + FOR_TOOLS);
            statement.execute("CREATE DATABASE " + BY_HAND);
            statement.execute("ALTER DATABASE " + FOR_TOOLS + " SET lock_timeout = '3s'");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> aToolDoesWhatItsCasesSay() {
        return ToolCase.all().stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    Course seen = seen(example);
                    if (System.getProperty("update") != null) {
                        example.record(seen);
                    } else {
                        assertThat(Optional.of(seen)).isEqualTo(example.recorded());
                    }
                }));
    }

    private Course seen(ToolCase example) throws Exception {
        Path folder = Files.createTempDirectory(temporary, "case");
        GitFolder.begun(folder).commit("nothing yet");
        example.into(folder);
        List<String> statements = Foreseen.of(folder).statements();
        RealTool tool = TOOLS.get(example.tool());
        empty(FOR_TOOLS);
        Optional<String> refusal = tool.migrate(example, folder, Database.of(server.url(FOR_TOOLS)));
        End end = refusal.map(why -> why.contains("lock timeout") ? End.WAITS : End.REFUSED)
                .orElse(End.WELL);
        SortedMap<String, String> left;
        try (Connection session = server.connect(FOR_TOOLS)) {
            left = catalog(session, tool);
        }
        List<Integer> alike = new ArrayList<>();
        List<SortedMap<String, String>> states = states(statements, tool, end);
        IntStream.range(0, states.size())
                .filter(index -> states.get(index).equals(left))
                .forEach(alike::add);
        if (end == End.WAITS) {
            return new Course(end, 0, statements.size());
        }
        assertThat(alike)
                .as("%s %s leaves what none of its statements leave: %s", example.path(), refusal, left)
                .isNotEmpty();
        return new Course(end, alike.get(0), alike.get(alike.size() - 1));
    }

    /** What there is before all statements, and after each. */
    private static List<SortedMap<String, String>> states(List<String> statements, RealTool tool, End end)
            throws SQLException {
        List<SortedMap<String, String>> states = new ArrayList<>();
        empty(BY_HAND);
        try (Connection session = server.connect(BY_HAND);
                Connection other = server.connect(BY_HAND);
                Statement statement = session.createStatement()) {
            states.add(catalog(other, tool));
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException refused) {
                    if (end != End.WELL) {
                        return states;
                    }
                }
                states.add(catalog(other, tool));
            }
        }
        return states;
    }

    private static SortedMap<String, String> catalog(Connection session, RealTool tool) throws SQLException {
        SortedMap<String, String> lines = ServerCatalog.of(session);
        lines.keySet().removeIf(line -> line.contains(tool.books()));
        return lines;
    }

    /** Creating databases and removing them would take longer than all else. */
    private static void empty(String database) throws SQLException {
        try (Connection session = server.connect(database);
                Statement statement = session.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS public, drizzle CASCADE");
            statement.execute("CREATE SCHEMA public");
        }
    }
}
