package dev.schemalint.effect.postgresql;

import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Refusal;
import dev.schemalint.text.KeyedRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of effects as one version sees it; a row is understood when its shape is first asked for. */
final class Facts {

    private static final String TABLE = "postgresql/effects.tsv";

    private final Version version;
    private final Map<String, Optional<Fact>> here = new HashMap<>();

    private Facts(Version version) {
        this.version = version;
    }

    /** Read once, when the first version asks. */
    private static final class Table {
        static final KeyedRows ROWS = KeyedRows.of(Effect.class, TABLE);
    }

    static Facts of(Version version) {
        return new Facts(version);
    }

    /** What this version does with the shape; nothing if it does not know it. */
    Optional<Fact> of(String shape) {
        Optional<Fact> known = here.get(shape);
        if (known == null) {
            known = rows(shape).stream()
                    .filter(fact -> fact.versions().cover(version))
                    .findFirst();
            here.put(shape, known);
        }
        return known;
    }

    /**
     * Why this version does not know the shape: it came later, or is gone. Where the server can read it all the same, a row
     * says what it refuses it with.
     */
    Refusal unknownHere(String shape) {
        Version first = rows(shape).get(0).versions().since();
        return SqlState.SYNTAX_ERROR.because(
                version.atLeast(first)
                        ? "PostgreSQL " + version + " does not have this any more"
                        : "this came with PostgreSQL " + first);
    }

    /** Whether any version knows the shape. */
    boolean list(String shape) {
        return Table.ROWS.has(shape);
    }

    /** Whether other versions know the shape, and this one does not. */
    boolean lacks(String shape) {
        return of(shape).isEmpty() && list(shape);
    }

    private static List<Fact> rows(String shape) {
        return Table.ROWS.startingWith(shape).stream().map(Fact::read).toList();
    }
}
