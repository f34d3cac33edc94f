package dev.schemalint.effect.cockroachdb;

import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.manual.ManualEffects;

/** What is known of CockroachDB. */
public final class CockroachEffects {

    private static final String FOLDER = "cockroachdb";

    private CockroachEffects() {}

    public static Effects of(Target target) {
        return new ManualEffects(FOLDER, target.version(), ManualEffects.NO_EDITION, new CockroachPieces());
    }
}
