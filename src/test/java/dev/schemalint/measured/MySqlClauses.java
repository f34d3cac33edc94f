package dev.schemalint.measured;

import java.util.regex.Pattern;

/** Where a statement takes ALGORITHM and LOCK: an ALTER at its end, but before what only stands alone. */
final class MySqlClauses {

    private static final Pattern ALTER = Pattern.compile("(ALTER TABLE \\w+) (.*)", Pattern.DOTALL);
    private static final Pattern ALONE = Pattern.compile("(?:\\w+ )?PARTITION(?:ING)?\\b.*", Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile("(?:DROP|CREATE(?: \\w+)?) INDEX .*", Pattern.DOTALL);

    private MySqlClauses() {}

    /** False for statements that know no such clauses. */
    static boolean has(String sql) {
        return ALTER.matcher(sql).matches() || INDEX.matcher(sql).matches();
    }

    static String with(String sql, String algorithm, String lock) {
        String clauses = "ALGORITHM=" + algorithm;
        if (INDEX.matcher(sql).matches()) {
            return sql + " " + clauses + (lock.isEmpty() ? "" : " LOCK=" + lock);
        }
        clauses += lock.isEmpty() ? "" : ", LOCK=" + lock;
        var parts = ALTER.matcher(sql);
        return parts.matches() && ALONE.matcher(parts.group(2)).matches()
                ? parts.group(1) + " " + clauses + ", " + parts.group(2)
                : sql + ", " + clauses;
    }
}
