package dev.schemalint.schema;

import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.Key;
import dev.schemalint.text.Gathering;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Foreign keys fall with the key that they point to. */
final class Pointing {

    private Pointing() {}

    /** The unique indexes of a table that a column is in. */
    static List<String> keysWith(Table table, String column) {
        return table.indexes().values().stream()
                .filter(index -> index.unique() && index.holds(column))
                .map(Index::name)
                .toList();
    }

    /** The schema without the foreign keys that need one of these keys of the table, or one of these columns. */
    static Schema without(Schema schema, Table table, Collection<String> keys, Collection<String> columns) {
        Schema left = schema;
        for (Table other : schema.leaningOn(table.name())) {
            Table freed = other;
            for (KnownConstraint constraint : other.constraints().values()) {
                if (constraint.pointsTo(table.name())
                        && constraint.definition() instanceof ForeignKey key
                        && needs(key, table, keys, columns)) {
                    freed = freed.withConstraints(freed.constraints().minus(constraint.name()));
                }
            }
            left = freed.equals(other) ? left : left.with(freed);
        }
        return left;
    }

    private static boolean needs(ForeignKey key, Table table, Collection<String> keys, Collection<String> columns) {
        if (key.referencedColumns().isEmpty()) {
            return keys.stream()
                    .anyMatch(name -> table.constraint(name)
                            .map(constraint -> constraint.definition() instanceof PrimaryKey)
                            .orElse(false));
        }
        Set<String> wanted =
                key.referencedColumns().stream().map(Identifier::text).collect(Gathering.set());
        return wanted.stream().anyMatch(columns::contains)
                || keys.stream()
                        .flatMap(name -> Optional.ofNullable(table.indexes().get(name)).stream())
                        .anyMatch(index -> isKey(index, wanted));
    }

    private static boolean isKey(Index index, Set<String> wanted) {
        return index.unique() && index.where().isEmpty() && columns(index).equals(wanted);
    }

    private static Set<String> columns(Index index) {
        return index.keys().stream()
                .map(Key::column)
                .flatMap(Optional::stream)
                .map(Identifier::text)
                .collect(Gathering.set());
    }
}
