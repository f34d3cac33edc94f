package dev.schemalint.effect.manual;

import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Lock;
import dev.schemalint.text.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The locks of one engine, in its own words: rows of name, strength, who waits, the source, and where it matters whether a
 * statement that does not get its lock at once waits or fails.
 */
final class LockTable {

    private final Map<String, Lock> byName = new HashMap<>();

    private LockTable() {}

    static LockTable of(String engine) {
        LockTable table = new LockTable();
        for (List<String> row : Rows.of(Effect.class, engine + "/locks.tsv")) {
            Blocks blocks = Blocks.valueOf(row.get(2).toUpperCase(Locale.ROOT).replace('-', '_'));
            boolean awaited = row.size() < 5 || row.get(4).equals("waits");
            table.byName.put(row.get(0), new Lock(row.get(0), Integer.parseInt(row.get(1)), blocks, awaited));
        }
        return table;
    }

    Lock named(String name) {
        Lock lock = byName.get(name);
        if (lock == null) {
            throw new IllegalStateException("no such lock: " + name);
        }
        return lock;
    }
}
