package dev.schemalint.live;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

/** What the scripts of MySQL and MariaDB have in common: how the server is run and ended, and how it is reached. */
final class MySqlFamily {

    private static final String DOWN = """
            kill -9 "$(cat pid)"
            wait
            """;

    private MySqlFamily() {}

    /** Skips the test where what was brought is another version than the one asked for. */
    static WatchedServer start(String name, String version, Map<String, Release> releases, String flags) {
        Release release = Objects.requireNonNull(releases.get(version), version);
        Path home = release.home().get();
        String up = up(SystemLibraries.aio(), release.create(), flags);
        WatchedServer server = WatchedServer.start(
                new Recipe(name + " " + version, home, up, DOWN), (port, password) -> url(port, password));
        String brought = version(server);
        if (!brought.startsWith(version)) {
            server.close();
            Missing.skip("%s %s was wanted, but what comes now is %s".formatted(name, version, brought));
        }
        return server;
    }

    private static String version(WatchedServer server) {
        try (Connection session = DriverManager.getConnection(url(server.port(), server.password()));
                Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery("SELECT VERSION()")) {
            row.next();
            return row.getString(1);
        } catch (SQLException problem) {
            server.close();
            throw new IllegalStateException(problem);
        }
    }

    static String url(int port, String password) {
        return "jdbc:mariadb://127.0.0.1:%d/?user=root&password=%s".formatted(port, password)
                + "&allowMultiQueries=true&allowPublicKeyRetrieval=true&sslMode=disable";
    }

    /** Old builds want libaio, which is on few machines. Durable data is of no use here, and speed is. */
    private static String up(String libraries, String create, String flags) {
        return """
                libraries="$server/lib:$server/lib/private:$server/libs:%s"
                for program in "$server"/bin/mariadbd "$server"/bin/mysqld; do [ -x "$program" ] && break; done
                options="--no-defaults --basedir=$server --datadir=$PWD/data --lc-messages-dir=$server/share"
                options="$options --innodb-flush-method=nosync --innodb-doublewrite=0"
                options="$options --innodb-flush-log-at-trx-commit=0 --secure-file-priv="
                "$@" mkdir data || return 1
                %s
                ( "$@" env LD_LIBRARY_PATH="$libraries" "$program" $options %s --port="$port" --socket="$PWD/socket" \\
                    --bind-address=127.0.0.1 --pid-file="$PWD/pid" --init-file="$PWD/init.sql"
                  "$@" touch ended ) &
                until [ -S socket ]; do [ ! -e ended ] || return 1; sleep 0.05; done
                """.formatted(libraries, create, flags);
    }
}
