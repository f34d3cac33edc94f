package dev.schemalint.sql.expression;

import dev.schemalint.dialect.Dialect;
import java.nio.charset.StandardCharsets;

/** How much of a long name an engine keeps without a word: PostgreSQL keeps 63 bytes. */
record NameLength(int bytes) {

    private static final NameLength POSTGRESQL = new NameLength(63);
    private static final NameLength ALL = new NameLength(Integer.MAX_VALUE);

    static NameLength of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> POSTGRESQL;
            case MYSQL, MARIADB, SQLITE, SQLSERVER, ORACLE, COCKROACHDB -> ALL;
        };
    }

    /** What is kept of a name; no letter is cut in two. */
    String cut(String name) {
        if (name.length() <= bytes / 3 || name.getBytes(StandardCharsets.UTF_8).length <= bytes) {
            return name;
        }
        int used = 0;
        int end = 0;
        while (end < name.length()) {
            int letter = name.codePointAt(end);
            used += letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            if (used > bytes) {
                break;
            }
            end += Character.charCount(letter);
        }
        return name.substring(0, end);
    }
}
