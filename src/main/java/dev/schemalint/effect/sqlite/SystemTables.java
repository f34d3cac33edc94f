package dev.schemalint.effect.sqlite;

import java.util.Set;

/** Tables that SQLite makes itself, and functions that are read like tables. */
final class SystemTables {

    private static final Set<String> FUNCTIONS =
            Set.of("json_each", "json_tree", "jsonb_each", "jsonb_tree", "generate_series");

    private SystemTables() {}

    static boolean is(String name) {
        return isReserved(name) || name.startsWith("pragma_") || FUNCTIONS.contains(name);
    }

    /** Whether nobody else may make something of this name. */
    static boolean isReserved(String name) {
        return name.startsWith("sqlite_");
    }
}
