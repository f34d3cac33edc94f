package dev.schemalint.effect;

import dev.schemalint.dialect.Version;
import dev.schemalint.text.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of effects as one version sees it. */
final class Facts {

    private static final String TABLE = "postgresql/effects.tsv";

    private final Version version;
    private final Map<String, List<Fact>> byShape;
    private final Map<String, Fact> here = new HashMap<>();

    private Facts(Version version, Map<String, List<Fact>> byShape) {
        this.version = version;
        this.byShape = byShape;
        byShape.forEach((shape, facts) -> facts.stream()
                .filter(fact -> fact.versions().cover(version))
                .findFirst()
                .ifPresent(fact -> here.put(shape, fact)));
    }

    static Facts of(Version version) {
        Map<String, List<Fact>> byShape = new HashMap<>();
        for (List<String> row : Rows.of(Effect.class, TABLE)) {
            Fact fact = Fact.read(row);
            byShape.computeIfAbsent(fact.shape(), shape -> new ArrayList<>()).add(fact);
        }
        return new Facts(version, byShape);
    }

    /** What this version does with the shape; nothing if it does not know it. */
    Optional<Fact> of(String shape) {
        return Optional.ofNullable(here.get(shape));
    }

    /** Why this version does not know the shape: it came later, or is gone. */
    String unknownHere(String shape) {
        Version first = rows(shape).get(0).versions().since();
        return version.atLeast(first)
                ? "PostgreSQL " + version + " does not have this any more"
                : "this came with PostgreSQL " + first;
    }

    Map<String, List<Fact>> all() {
        return byShape;
    }

    /** Whether any version knows the shape. */
    boolean list(String shape) {
        return byShape.containsKey(shape);
    }

    /** Whether other versions know the shape, and this one does not. */
    boolean lacks(String shape) {
        return byShape.containsKey(shape) && of(shape).isEmpty();
    }

    private List<Fact> rows(String shape) {
        return byShape.getOrDefault(shape, List.of());
    }
}
