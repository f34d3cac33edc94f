package dev.schemalint.effect.manual;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.text.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine's table of effects as one version and edition sees it. */
final class ManualFacts {

    private final String engine;
    private final Version version;
    private final String edition;
    private final Map<String, List<ManualFact>> byShape = new HashMap<>();

    private ManualFacts(String engine, Version version, String edition) {
        this.engine = engine;
        this.version = version;
        this.edition = edition;
    }

    static ManualFacts of(String engine, Version version, String edition) {
        ManualFacts facts = new ManualFacts(engine, version, edition);
        for (List<String> row : Rows.of(Effect.class, engine + "/effects.tsv")) {
            ManualFact fact = ManualFact.read(row);
            facts.byShape
                    .computeIfAbsent(fact.shape(), shape -> new ArrayList<>())
                    .add(fact);
        }
        return facts;
    }

    /** What this version and edition does with the shape; nothing if it does not know it. */
    Optional<ManualFact> of(String shape) {
        return rows(shape).stream()
                .filter(fact -> fact.covers(version, edition))
                .findFirst();
    }

    /** Why this version does not know the shape. */
    String unknownHere(String shape) {
        return "this came with " + Dialect.named(engine).map(Dialect::title).orElse(engine) + " "
                + rows(shape).get(0).versions().since();
    }

    private List<ManualFact> rows(String shape) {
        List<ManualFact> rows = byShape.get(shape);
        if (rows == null) {
            throw new IllegalArgumentException("no row tells of " + shape);
        }
        return rows;
    }
}
