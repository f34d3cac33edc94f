package dev.schemalint.effect.postgresql;

import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Versions;
import dev.schemalint.text.Rows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private final Map<String, Type> byName = new HashMap<>();
    private final Set<String> elsewhere = new HashSet<>();

    Types(Version version) {
        for (List<String> row : Rows.of(Effect.class, TABLE)) {
            elsewhere.add(row.get(1));
            if (Versions.read(row.get(5), row.get(6)).cover(version)) {
                byName.put(
                        row.get(1),
                        new Type(
                                row.get(1),
                                row.get(2),
                                row.get(3).equals(VARIES),
                                row.get(4).equals("y"),
                                row.get(7).equals("-") ? Optional.empty() : Optional.of(row.get(7))));
            }
        }
    }

    /** Whether other versions have the type, and this one does not. */
    boolean lack(String name) {
        return elsewhere.contains(name) && !byName.containsKey(name);
    }

    Optional<Type> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
