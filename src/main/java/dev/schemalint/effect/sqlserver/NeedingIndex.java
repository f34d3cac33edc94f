package dev.schemalint.effect.sqlserver;

import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Indexes that are only made and kept up while the options of the session are those they need. */
final class NeedingIndex {

    private static final Set<String> METHODS = Set.of("xml", "primary xml", "spatial");

    private NeedingIndex() {}

    static boolean is(Index index, Table table) {
        return index.where().isPresent() || ofMethod(index.method()) || computed(index.leadingColumns(), table);
    }

    static boolean is(CreateIndex create, Optional<Table> on) {
        List<String> columns = create.keys().stream()
                .flatMap(key -> key.column().stream())
                .map(column -> column.text())
                .toList();
        return create.where().isPresent()
                || ofMethod(create.method().map(word -> word.text()))
                || on.filter(table -> table.isView() || computed(columns, table))
                        .isPresent();
    }

    private static boolean ofMethod(Optional<String> method) {
        return method.map(words -> words.toLowerCase(Locale.ROOT))
                .filter(METHODS::contains)
                .isPresent();
    }

    private static boolean computed(List<String> columns, Table table) {
        return columns.stream().flatMap(column -> table.column(column).stream()).anyMatch(column -> column.generated());
    }
}
