package dev.schemalint.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A PostgreSQL server for one test, empty and alone. It ends with {@link #close()} or with this JVM, however that ends:
 * a shell holds the server, and stops it and removes its data as soon as nobody holds the other end of its input.
 */
public final class LivePostgres implements AutoCloseable {

    /** The words after the owner run a command as him: none when it is us, {@code runuser} and the like for root. */
    private static final String WATCHER = """
            server=$1 port=$2 owner=$3
            shift 3
            trap '' HUP INT TERM
            scratch=$(mktemp -d -t schemalint-postgres.XXXXXX) || exit
            cd "$scratch"
            exec 3<&0 4>&2 </dev/null >log 2>&1
            IFS= read -r password <&3 && printf '%s\\n' "$password" >password
            "$@" test -x "$server/bin/postgres" || { cp -R "$server" server; server=$scratch/server; }
            [ -z "$owner" ] || chown -R "$owner" .
            if "$@" "$server/bin/initdb" -D data -U postgres --pwfile=password -A md5 -E UTF8 --locale=C -N &&
               "$@" "$server/bin/pg_ctl" -D data -w start -o "-F -p $port -c listen_addresses=127.0.0.1 \\
                 -c unix_socket_directories='' -c full_page_writes=off -c timezone=UTC" 3<&- 4>&-
            then
              cat <&3 >/dev/null
              "$@" "$server/bin/pg_ctl" -D data -w -m immediate stop
            fi
            cat log >&4
            cd /
            rm -rf "$scratch"
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 3;

    private final Process watcher;
    private final int port;
    private final String password = UUID.randomUUID().toString();

    private LivePostgres(Path server, Unprivileged user) throws IOException {
        port = freePort();
        List<String> command = new ArrayList<>(List.of("sh", "-c", WATCHER, "watcher"));
        command.addAll(List.of(server.toString(), Integer.toString(port), user.name()));
        command.addAll(user.prefix());
        watcher = new ProcessBuilder(command).start();
        watcher.outputWriter().append(password).append('\n').flush();
    }

    /** Starts the newest server of a major version ({@code 9.6}, {@code 17}); skips the test when this machine cannot. */
    public static LivePostgres start(String major) {
        Path server = ServerFiles.unpacked(major);
        Unprivileged user = Unprivileged.find();
        try {
            for (int attempt = 1; true; attempt++) {
                LivePostgres postgres = new LivePostgres(server, user);
                if (postgres.isReady()) {
                    return postgres;
                }
                String log = postgres.lastWords();
                if (!log.contains("Address already in use") || attempt == TRIES) {
                    throw new IllegalStateException("PostgreSQL " + major + " did not start:\n" + log);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&password=%s".formatted(port, database, password);
    }

    /** A session of the superuser; the server is born with the database {@code postgres}. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    @Override
    public void close() {
        if (watcher.isAlive()) {
            lastWords();
        }
    }

    int port() {
        return port;
    }

    private boolean isReady() {
        for (Instant end = Instant.now().plus(PATIENCE);
                watcher.isAlive() && Instant.now().isBefore(end); ) {
            try {
                connect("postgres").close();
                return true;
            } catch (SQLException notYet) {
                pause();
            }
        }
        return false;
    }

    /** Closes the watcher's input, which ends the server, and waits for all of it to be gone. */
    private String lastWords() {
        try (var output = watcher.getErrorStream()) {
            watcher.getOutputStream().close();
            String log = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            watcher.onExit().join();
            return log;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
