package dev.schemalint.effect.sqlite;

import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.text.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQLite's table of effects as one version sees it. */
final class SqliteFacts {

    private static final String TABLE = "sqlite/effects.tsv";

    private final Version version;
    private final Map<String, List<SqliteFact>> byShape;

    private SqliteFacts(Version version, Map<String, List<SqliteFact>> byShape) {
        this.version = version;
        this.byShape = byShape;
    }

    static SqliteFacts of(Version version) {
        Map<String, List<SqliteFact>> byShape = new HashMap<>();
        for (List<String> row : Rows.of(Effect.class, TABLE)) {
            SqliteFact fact = SqliteFact.read(row);
            byShape.computeIfAbsent(fact.shape(), shape -> new ArrayList<>()).add(fact);
        }
        return new SqliteFacts(version, byShape);
    }

    /** What this version does with the shape; nothing if it does not know it. */
    Optional<SqliteFact> of(String shape) {
        return rows(shape).stream()
                .filter(fact -> fact.versions().cover(version))
                .findFirst();
    }

    /** Why this version does not know the shape. */
    String unknownHere(String shape) {
        return "this came with SQLite " + rows(shape).get(0).versions().since();
    }

    /** Whether any version knows the shape. */
    boolean list(String shape) {
        return byShape.containsKey(shape);
    }

    Map<String, List<SqliteFact>> all() {
        return byShape;
    }

    private List<SqliteFact> rows(String shape) {
        List<SqliteFact> rows = byShape.get(shape);
        if (rows == null) {
            throw new IllegalArgumentException("no row tells of " + shape);
        }
        return rows;
    }
}
