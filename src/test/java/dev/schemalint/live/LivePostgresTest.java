package dev.schemalint.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server must be what was asked for, and must not outlive the test, not even one that is killed. */
class LivePostgresTest {

    /** A test's JVM in short: it starts a server, says where, and never comes to the end. */
    static final class Victim {

        public static void main(String[] args) throws Exception {
            LivePostgres postgres = LivePostgres.start("17");
            try (Connection session = postgres.connect("postgres");
                    Statement statement = session.createStatement();
                    ResultSet row = statement.executeQuery("SHOW data_directory")) {
                row.next();
                System.out.println(postgres.port() + " " + row.getString(1));
            }
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }

    @Test
    void theServerIsOfTheMajorAskedFor() throws Exception {
        try (LivePostgres postgres = LivePostgres.start("12");
                Connection session = postgres.connect("postgres")) {
            assertThat(session.getMetaData().getDatabaseMajorVersion()).isEqualTo(12);
        }
    }

    @Test
    void closingLeavesNothing() throws Exception {
        int port;
        try (LivePostgres postgres = LivePostgres.start("17")) {
            port = postgres.port();
            assertThat(listens(port)).isTrue();
        }
        assertThat(listens(port)).isFalse();
    }

    @Test
    void killingTheJvmStopsTheServerAndRemovesItsData() throws Exception {
        LivePostgres.start("17").close(); // or skip here
        Process jvm = victim();
        Place place = Place.saidBy(jvm);
        assertThat(listens(place.port)).isTrue();

        jvm.destroyForcibly().waitFor();

        for (Instant end = Instant.now().plusSeconds(20);
                Files.exists(place.folder) && Instant.now().isBefore(end); ) {
            Thread.sleep(50);
        }
        assertThat(place.folder).doesNotExist();
        assertThat(listens(place.port)).isFalse();
    }

    @Test
    void theNextRunRemovesWhatOneLeftWhoseWatcherWasKilledToo() throws Exception {
        LivePostgres.start("17").close(); // or skip here
        Process jvm = victim();
        Place place = Place.saidBy(jvm);
        List<ProcessHandle> watchers = jvm.children().toList();

        watchers.forEach(ProcessHandle::destroyForcibly);
        jvm.destroyForcibly().waitFor();
        assertThat(listens(place.port)).isTrue();

        LivePostgres.start("17").close();
        assertThat(place.folder).doesNotExist();
        assertThat(listens(place.port)).isFalse();
    }

    private static Process victim() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dschemalint.target=" + System.getProperty("schemalint.target", "target"),
                        Victim.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Where a server runs, and the folder of all that it has. */
    private record Place(int port, Path folder) {

        static Place saidBy(Process victim) throws IOException {
            String[] said = victim.inputReader().readLine().split(" ", 2);
            return new Place(Integer.parseInt(said[0]), Path.of(said[1]).getParent());
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
