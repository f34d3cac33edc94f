package dev.schemalint.dialect;

import java.util.List;
import java.util.Optional;

/** A database engine, the names people give it, and the releases whose behaviour is known. */
public enum Dialect {
    /** Releases 15 to 18 are those the project maintains; 14 had its last release in November 2026. */
    POSTGRESQL(
            "postgresql",
            List.of("postgres"),
            List.of("9.6", "10", "11", "12", "13", "14", "15", "16", "17", "18"),
            List.of("15", "16", "17", "18")),
    MYSQL("mysql", List.of(), List.of("5.5", "5.6", "5.7", "8.0", "8.4", "9.7"), List.of("8.4", "9.7")),
    MARIADB(
            "mariadb",
            List.of(),
            List.of("10.1", "10.2", "10.3", "10.4", "10.5", "10.6", "10.11", "11.4", "11.8"),
            List.of("10.11", "11.4", "11.8")),
    SQLITE("sqlite", List.of("sqlite3"), List.of("3.8", "3.25", "3.35", "3.45", "3.53"), List.of("3.53")),
    SQLSERVER(
            "sqlserver",
            List.of("mssql"),
            List.of("2012", "2014", "2016", "2017", "2019", "2022", "2025"),
            List.of("2019", "2022", "2025")),
    ORACLE("oracle", List.of(), List.of("11.2", "12.1", "12.2", "18", "19", "21", "23"), List.of("19", "23")),
    COCKROACHDB("cockroachdb", List.of("cockroach"), List.of("23.2", "24.3", "25.2"), List.of("24.3", "25.2"));

    private final String id;
    private final List<String> aliases;
    private final List<String> known;
    private final List<String> supported;

    Dialect(String id, List<String> aliases, List<String> known, List<String> supported) {
        this.id = id;
        this.aliases = aliases;
        this.known = known;
        this.supported = supported;
    }

    public String id() {
        return id;
    }

    /** As sentences name it. */
    public String title() {
        return switch (this) {
            case POSTGRESQL -> "PostgreSQL";
            case MYSQL -> "MySQL";
            case MARIADB -> "MariaDB";
            case SQLITE -> "SQLite";
            case SQLSERVER -> "SQL Server";
            case ORACLE -> "Oracle";
            case COCKROACHDB -> "CockroachDB";
        };
    }

    /** Every release line that facts are kept for, oldest first. */
    public List<Version> knownVersions() {
        return versions(known);
    }

    /** The release lines that the engine's makers still maintain, oldest first. */
    public List<Version> supportedVersions() {
        return versions(supported);
    }

    /** Whether scripts are written for both alike, as they are for MySQL and MariaDB. */
    public boolean sharesScriptsWith(Dialect other) {
        return this == other || isMysqlOrMariaDb() && other.isMysqlOrMariaDb();
    }

    /** Whether names that differ in the case of their letters alone are the same name, in quotes too. */
    public boolean takesNamesAlike() {
        return this == SQLITE || this == SQLSERVER;
    }

    /** The same for names of columns, which MySQL compares in another way than those of tables. */
    public boolean takesColumnNamesAlike() {
        return takesNamesAlike() || isMysqlOrMariaDb();
    }

    public boolean isMysqlOrMariaDb() {
        return this == MYSQL || this == MARIADB;
    }

    public static Optional<Dialect> named(String name) {
        for (Dialect dialect : values()) {
            if (dialect.id.equals(name) || dialect.aliases.contains(name)) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    private static List<Version> versions(List<String> texts) {
        return texts.stream().map(text -> Version.parse(text).orElseThrow()).toList();
    }
}
