package dev.schemalint.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private static final String WATCHER = """
            server=$1 scratch=$2 port=$3
            trap '' HUP INT TERM
            exec 3<&0 </dev/null >"$scratch/log" 4>&2 2>&1
            cd "$scratch"
            IFS= read -r password <&3
            printf '%s\\n' "$password" >password
            if "$server/bin/initdb" -D data -U postgres --pwfile=password -A md5 -E UTF8 --locale=C -N; then
              "$server/bin/postgres" -D data -F -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \\
                -c timezone=UTC -c full_page_writes=off 3<&- 4>&- &
              postgres=$!
              { cat <&3 >/dev/null; kill -QUIT "$postgres"; } 4>&- &
              wait "$postgres"
              kill -KILL "$!"
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
        Path scratch = Files.createTempDirectory("schemalint-postgres-");
        port = freePort();
        if (!user.canRun(server.resolve("bin/postgres"))) {
            Command.of("cp", "-R", server.toString(), scratch + "/server").mustSucceed();
            server = scratch.resolve("server");
        }
        user.own(scratch);
        List<String> command = new ArrayList<>(user.prefix());
        command.addAll(List.of("sh", "-c", WATCHER, "watcher", server.toString(), scratch.toString(), "" + port));
        watcher = new ProcessBuilder(command).start();
        watcher.outputWriter().append(password).append('\n').flush();
    }

    /** Starts the newest server of a major version ({@code 9.6}, {@code 17}); skips the test when this machine cannot. */
    public static LivePostgres start(String major) {
        Unprivileged user = Unprivileged.find();
        Path server = ServerFiles.unpacked(major);
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
        lastWords();
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
