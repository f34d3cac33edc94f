package dev.schemalint.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** One version of SQLite. Each driver has a class loader of its own, so that several live in one JVM. */
public final class LiveSqlite implements AutoCloseable {

    private static final String DRIVERS = "sqlite-jdbc-%s.jar";

    private final URLClassLoader loader;
    private final Driver driver;

    private LiveSqlite(Path jar) {
        System.setProperty("org.sqlite.tmpdir", jar.getParent().toString()); // where it unpacks its native library
        try {
            loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, LiveSqlite.class.getClassLoader());
            driver = (Driver)
                    loader.loadClass("org.sqlite.JDBC").getDeclaredConstructor().newInstance();
        } catch (MalformedURLException | ReflectiveOperationException problem) {
            throw new IllegalStateException(jar.toString(), problem);
        }
    }

    /** The versions that are there, as the driver's makers number them, oldest first. */
    public static List<String> versions() {
        return ServerFiles.found(DRIVERS.formatted("*")).stream()
                .map(jar -> jar.getFileName().toString().replaceFirst("sqlite-jdbc-(.*)\\.jar", "$1"))
                .toList();
    }

    public static LiveSqlite start(String version) {
        return new LiveSqlite(ServerFiles.newest(DRIVERS.formatted(version)));
    }

    /** Opens a database, or makes an empty one. */
    public Connection connect(Path file) throws SQLException {
        return driver.connect("jdbc:sqlite:" + file, new Properties());
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
