package dev.schemalint.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL server for one test, gone with {@link #close()} or with this JVM. */
public final class LivePostgres implements AutoCloseable {

    private static final String UP = """
            "$@" "$server/bin/initdb" -D data -U postgres --pwfile=password -A md5 -E UTF8 --locale=C -N &&
              "$@" "$server/bin/pg_ctl" -D "$PWD/data" -w start -o "-F -p $port -c listen_addresses=127.0.0.1 \\
                -c unix_socket_directories='' -c full_page_writes=off -c timezone=UTC"
            """;
    private static final String DOWN = """
            "$@" "$server/bin/pg_ctl" -D data -w -m immediate stop
            """;

    private final WatchedServer server;

    private LivePostgres(WatchedServer server) {
        this.server = server;
    }

    /** Starts the newest server of a major version ({@code 9.6}, {@code 17}); skips the test when this machine cannot. */
    public static LivePostgres start(String major) {
        Recipe recipe = new Recipe("PostgreSQL " + major, ServerFiles.postgres(major), UP, DOWN);
        return new LivePostgres(WatchedServer.start(recipe, (port, password) -> url("postgres", port, password)));
    }

    public String url(String database) {
        return url(database, server.port(), server.password());
    }

    /** A session of the superuser; the server is born with the database {@code postgres}. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    @Override
    public void close() {
        server.close();
    }

    int port() {
        return server.port();
    }

    private static String url(String database, int port, String password) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&password=%s".formatted(port, database, password);
    }
}
