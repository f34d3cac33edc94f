package dev.schemalint.measured;

import java.util.List;

/** PostgreSQL's table locks, weakest first. */
final class PostgresLock {

    private static final List<String> MODES = List.of(
            "AccessShare",
            "RowShare",
            "RowExclusive",
            "ShareUpdateExclusive",
            "Share",
            "ShareRowExclusive",
            "Exclusive",
            "AccessExclusive");

    private PostgresLock() {}

    static String stronger(String one, String other) {
        return MODES.indexOf(one) >= MODES.indexOf(other) ? one : other;
    }
}
