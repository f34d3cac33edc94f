package dev.schemalint.effect.mysql;

import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Versions;
import dev.schemalint.text.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a server has and how it behaves where nothing is said. */
final class Features {

    private static final String TABLE = "mysql/features.tsv";

    private final Map<String, String> values;

    private Features(Map<String, String> values) {
        this.values = values;
    }

    static Features of(Server server) {
        Map<String, String> values = new HashMap<>();
        for (List<String> row : Rows.of(Effect.class, TABLE)) {
            boolean here = row.get(1).equals(server.dialect().id())
                    && Versions.read(row.get(2), row.get(3)).cover(server.version());
            if (here) {
                values.put(row.get(0), row.get(4));
            }
        }
        return new Features(Map.copyOf(values));
    }

    boolean have(String feature) {
        return values.containsKey(feature);
    }

    Optional<String> value(String feature) {
        return Optional.ofNullable(values.get(feature));
    }
}
