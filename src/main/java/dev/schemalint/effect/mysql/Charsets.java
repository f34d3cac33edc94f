package dev.schemalint.effect.mysql;

import dev.schemalint.effect.Effect;
import dev.schemalint.text.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many bytes a character takes at most, and in which order letters come, by character set. */
final class Charsets {

    private static final String TABLE = "mysql/charsets.tsv";

    private final Map<String, Integer> bytes = new HashMap<>();
    private final Map<String, String> orders = new HashMap<>();

    Charsets() {
        for (List<String> row : Rows.of(Effect.class, TABLE)) {
            bytes.put(row.get(0), Integer.parseInt(row.get(1)));
            orders.put(row.get(0), row.get(2));
        }
    }

    int bytesOf(String charset) {
        return bytes.getOrDefault(charset, 1);
    }

    /** What the name of its default collation says of the order of letters. */
    String orderOf(String charset) {
        return orders.getOrDefault(charset, "general_ci");
    }

    /** The name that has one meaning on all versions: {@code utf8} is three bytes everywhere. */
    static String exact(String charset) {
        return charset.equals("utf8") ? "utf8mb3" : charset;
    }

    /** The character set that a collation orders: what its name begins with. */
    static String ordered(String collation) {
        int end = collation.indexOf('_');
        return exact(end < 0 ? collation : collation.substring(0, end));
    }
}
