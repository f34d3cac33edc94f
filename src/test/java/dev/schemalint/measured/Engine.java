package dev.schemalint.measured;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A family of servers, and the versions whose answers the files hold, oldest first. */
enum Engine {
    POSTGRESQL("9.6", "10", "11", "12", "13", "14", "15", "16", "17", "18"),
    MYSQL("5.5.9", "5.6.24", "5.7.22", "8.0.12", "8.0.15", "9.7.4"),
    MARIADB("10.1.23", "10.2.11", "10.5.23", "10.11.5", "10.11.19", "11.4.5", "11.8.6"),
    SQLITE(
            "3.8.11", "3.15.1", "3.20.1", "3.23.1", "3.25.2", "3.28.0", "3.30.1", "3.31.1", "3.32.3", "3.34.0",
            "3.35.0", "3.36.0", "3.39.4", "3.41.2", "3.43.2", "3.45.3", "3.46.1", "3.47.2", "3.49.1", "3.50.3",
            "3.51.3", "3.53.0", "3.53.4", "3.54.1");

    private final List<String> versions;

    Engine(String... versions) {
        this.versions = List.of(versions);
    }

    static Engine of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    List<String> versions() {
        return versions;
    }

    String newest() {
        return versions.get(versions.size() - 1);
    }

    /** MariaDB's answers stand beside MySQL's: the statements are the same. */
    Path folder() {
        return Path.of("testdata", "measured", this == MARIADB ? MYSQL.toString() : toString());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
