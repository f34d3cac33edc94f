package dev.schemalint.effect.sqlserver;

import dev.schemalint.schema.Index;
import dev.schemalint.schema.Table;
import java.util.Optional;

/** Which index keeps the rows of a table themselves. */
final class Clustering {

    private Clustering() {}

    static boolean is(Index index) {
        return index.method().filter(method -> method.startsWith("clustered")).isPresent();
    }

    /** The name of the one that a table has, if any. */
    static Optional<String> of(Table table) {
        return table.indexes().values().stream()
                .filter(Clustering::is)
                .map(Index::name)
                .findFirst();
    }
}
