package dev.schemalint.effect;

import dev.schemalint.dialect.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Hands out what is known of each target. */
public final class EffectsCatalog {

    private EffectsCatalog() {}

    public static Effects of(Target target) {
        Effect unknown = new Effect(
                Accepted.UNKNOWN,
                Optional.of("nothing is known of " + target.text()),
                Set.of(),
                true,
                new TreeMap<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                List.of());
        return (operation, schema, session) -> unknown;
    }
}
