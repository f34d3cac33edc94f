package dev.schemalint.effect.oracle;

import dev.schemalint.dialect.Target;
import dev.schemalint.effect.Effects;
import dev.schemalint.effect.manual.ManualEffects;
import java.util.Locale;

/** What is known of Oracle. */
public final class OracleEffects {

    private static final String FOLDER = "oracle";
    private static final String CLOUD = "cloud";

    private OracleEffects() {}

    /** Cloud services run what Enterprise runs. */
    public static Effects of(Target target) {
        String edition = target.edition()
                .or(() -> target.service().map(service -> CLOUD))
                .orElse(ManualEffects.NO_EDITION)
                .toLowerCase(Locale.ROOT);
        String name = switch (edition) {
            case "ee" -> "enterprise";
            case "xe", "free" -> "express";
            default -> edition;
        };
        return new ManualEffects(FOLDER, target.version(), name, new OraclePieces());
    }
}
