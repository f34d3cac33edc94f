package dev.schemalint.effect.postgresql;

import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Versions;
import dev.schemalint.text.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one version turns values of one type into another. */
final class Casts {

    private static final String TABLE = "postgresql/casts.tsv";

    /** What a cast does with the stored bytes. */
    enum Method {
        BINARY,
        FUNCTION,
        THROUGH_TEXT
    }

    /** Where a cast may be left unwritten. */
    enum Context {
        EXPLICIT,
        ASSIGNMENT,
        IMPLICIT
    }

    /**
     * One cast.
     *
     * @param immutable whether it gives the same whatever the session's settings are
     */
    record Cast(Method method, Context context, boolean immutable) {}

    private final Map<List<String>, Cast> byTypes = new HashMap<>();

    Casts(Version version) {
        for (List<String> row : Rows.of(Effect.class, TABLE)) {
            if (Versions.read(row.get(5), row.get(6)).cover(version)) {
                byTypes.put(
                        List.of(row.get(0), row.get(1)),
                        new Cast(
                                method(row.get(2)),
                                context(row.get(3)),
                                !row.get(4).equals("s")));
            }
        }
    }

    Optional<Cast> between(String source, String target) {
        return Optional.ofNullable(byTypes.get(List.of(source, target)));
    }

    private static Method method(String letter) {
        return switch (letter) {
            case "b" -> Method.BINARY;
            case "f" -> Method.FUNCTION;
            default -> Method.THROUGH_TEXT;
        };
    }

    private static Context context(String letter) {
        return switch (letter) {
            case "i" -> Context.IMPLICIT;
            case "a" -> Context.ASSIGNMENT;
            default -> Context.EXPLICIT;
        };
    }
}
