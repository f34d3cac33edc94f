package dev.schemalint.effect.postgresql;

import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Versions;
import dev.schemalint.text.KeyedRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types that one version brings along, extensions included. */
final class Types {

    private static final String TABLE = "postgresql/types.tsv";
    private static final String STRINGS = "S";
    private static final String VARIES = "-1";

    /** A type: its category, whether its values differ in length, and whether a plain index takes it. */
    record Type(String name, String category, boolean varies, boolean indexable, Optional<String> extension) {

        boolean isString() {
            return category.equals(STRINGS);
        }
    }

    /** Read once, when the first version asks. */
    private static final class Table {
        static final KeyedRows ROWS = KeyedRows.of(Effect.class, TABLE);
    }

    private final Version version;
    private final Map<String, Optional<Type>> here = new HashMap<>();

    Types(Version version) {
        this.version = version;
    }

    /** Whether other versions have the type, and this one does not. */
    boolean lack(String name) {
        return named(name).isEmpty() && !rows(name).isEmpty();
    }

    Optional<Type> named(String name) {
        Optional<Type> known = here.get(name);
        if (known == null) {
            known = rows(name).stream()
                    .filter(row -> Versions.read(row.get(5), row.get(6)).cover(version))
                    .map(Types::read)
                    .findFirst();
            here.put(name, known);
        }
        return known;
    }

    /** The table goes by how types are written: where that means another type, a type's own name stands in quotes. */
    private static List<List<String>> rows(String name) {
        List<List<String>> written = Table.ROWS.startingWith(name, name);
        return written.isEmpty() ? Table.ROWS.startingWith('"' + name + '"', name) : written;
    }

    private static Type read(List<String> row) {
        return new Type(
                row.get(1),
                row.get(2),
                row.get(3).equals(VARIES),
                row.get(4).equals("y"),
                row.get(7).equals("-") ? Optional.empty() : Optional.of(row.get(7)));
    }
}
