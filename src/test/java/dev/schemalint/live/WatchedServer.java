package dev.schemalint.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A server for one test, empty and alone. It ends with {@link #close()} or with this JVM, however that ends: a shell
 * holds the server, and stops it and removes its data as soon as nobody holds the other end of its input. Where that
 * shell was killed itself, the next one cleans up after it: its number is in the folder's name.
 */
final class WatchedServer implements AutoCloseable {

    /** Where and as whom the superuser of a server just started is reached. */
    interface Url {
        String of(int port, String password);
    }

    /** The words after the owner run a command as him: none when it is us, {@code runuser} and the like for root. */
    private static final String WATCHER = """
            server=$1 port=$2 owner=$3
            shift 3
            trap '' HUP INT TERM
            for left in "${TMPDIR:-/tmp}"/schemalint-server.*
            do
              watcher=${left##*/schemalint-server.} watcher=${watcher%%%%.*}
              case $watcher in *[!0-9]*) continue ;; esac
              case $(ps -o args= -p "$watcher") in *schemalint-server*) continue ;; esac
              orphans=$(ps -A -o pid= -o args= | grep -F "$left/" | grep -v grep | sed 's/^ *//; s/ .*//')
              [ -z "$orphans" ] || kill -9 $orphans
              rm -rf "$left"
            done 2>/dev/null
            scratch=$(mktemp -d -t "schemalint-server.$$.XXXXXX") || exit
            cd "$scratch"
            exec 3<&0 4>&2 </dev/null >log 2>&1
            IFS= read -r password <&3 && printf '%%s\\n' "$password" >password
            "$@" ls "$server/." >/dev/null || { cp -R "$server" server; server=$scratch/server; }
            [ -z "$owner" ] || chown -R "$owner" .
            up() {
            %s
            }
            down() {
            %s
            }
            if up "$@" 3<&- 4>&-
            then
              cat <&3 >/dev/null
              down "$@"
            fi
            cat log >&4
            cd /
            rm -rf "$scratch"
            """;

    /** Some servers need seconds where nothing else runs, and minutes where much does. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final int TRIES = 3;

    private final Process watcher;
    private final int port;
    private final String password = UUID.randomUUID().toString();

    private WatchedServer(Recipe recipe, Unprivileged user) throws IOException {
        port = freePort();
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", WATCHER.formatted(recipe.up(), recipe.down()), "watcher"));
        command.addAll(List.of(recipe.home().toString(), Integer.toString(port), user.name()));
        command.addAll(user.prefix());
        watcher = new ProcessBuilder(command).start();
        watcher.outputWriter().append(password).append('\n').flush();
    }

    static WatchedServer start(Recipe recipe, Url url) {
        Unprivileged user = Unprivileged.find();
        try {
            for (int attempt = 1; true; attempt++) {
                WatchedServer server = new WatchedServer(recipe, user);
                if (server.isReady(url)) {
                    return server;
                }
                String log = server.lastWords();
                if (!log.contains("Address already in use") || attempt == TRIES) {
                    throw new IllegalStateException(recipe.name() + " did not start:\n" + log);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    int port() {
        return port;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        if (watcher.isAlive()) {
            lastWords();
        }
    }

    private boolean isReady(Url url) {
        for (Instant end = Instant.now().plus(PATIENCE);
                watcher.isAlive() && Instant.now().isBefore(end); ) {
            try {
                DriverManager.getConnection(url.of(port, password)).close();
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
