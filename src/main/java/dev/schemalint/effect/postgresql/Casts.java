package dev.schemalint.effect.postgresql;

import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Versions;
import dev.schemalint.text.KeyedRows;
import java.util.List;
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

    /** Read once, when the first version asks. */
    private static final class Table {
        static final KeyedRows ROWS = KeyedRows.of(Effect.class, TABLE);
    }

    private final Version version;

    Casts(Version version) {
        this.version = version;
    }

    Optional<Cast> between(String source, String target) {
        for (List<String> row : Table.ROWS.startingWith(source, target)) {
            if (Versions.read(row.get(5), row.get(6)).cover(version)) {
                return Optional.of(new Cast(
                        method(row.get(2)), context(row.get(3)), !row.get(4).equals("s")));
            }
        }
        return Optional.empty();
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
