package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Identifier;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The names that SQLite gives to the indexes behind constraints: they are counted in the order of the constraints. */
final class Indexes {

    private Indexes() {}

    static List<String> named(Table table) {
        List<String> names = new ArrayList<>();
        int number = 1;
        for (Index index : table.indexes().values()) {
            if (!index.constraint()) {
                names.add(index.name());
            } else if (!isRowid(table, index)) {
                names.add("sqlite_autoindex_" + table.name().name() + "_" + number++);
            }
        }
        return names;
    }

    /** An INTEGER PRIMARY KEY is the rowid itself, and needs no index. */
    private static boolean isRowid(Table table, Index index) {
        boolean key = table.constraint(index.name())
                .map(constraint -> constraint.definition() instanceof PrimaryKey)
                .orElse(false);
        return key
                && index.keys().size() == 1
                && index.keys().get(0).column().map(Identifier::text).stream()
                        .flatMap(column -> table.column(column).stream())
                        .flatMap(column -> column.type().stream())
                        .anyMatch(type -> type.written().equalsIgnoreCase("integer"));
    }
}
