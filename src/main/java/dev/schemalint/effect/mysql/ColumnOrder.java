package dev.schemalint.effect.mysql;

import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Placement;
import dev.schemalint.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which virtual columns get another number: InnoDB does not change that in place. They do when something comes before them,
 * goes from before them, or is moved over them.
 */
record ColumnOrder(Alteration alteration) {

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        List<Column> columns = alteration.table().stream()
                .flatMap(table -> table.columns().values().stream())
                .toList();
        alteration
                .all(ColumnOperation.class)
                .forEach(operation -> of(operation, columns).ifPresent(changes::add));
        return changes;
    }

    private Optional<Change> of(ColumnOperation operation, List<Column> columns) {
        if (operation instanceof AddColumn add && add.placement().isPresent()) {
            int behind = position(add.placement().get(), columns);
            String what = Alteration.isVirtual(add.definition()) ? "moved" : "added";
            return virtualBetween(columns, behind + 1, columns.size()) ? change(what) : Optional.empty();
        }
        if (operation instanceof DropColumn drop) {
            int at = position(drop.column().text(), columns);
            boolean kept = at >= 0 && !Alteration.isVirtual(columns.get(at));
            return kept && virtualBetween(columns, at + 1, columns.size()) ? change("dropped") : Optional.empty();
        }
        return placement(operation).flatMap(place -> moved(operation.column().text(), place, columns));
    }

    private static Optional<Placement> placement(ColumnOperation operation) {
        if (operation instanceof ModifyColumn modify) {
            return modify.placement();
        }
        return operation instanceof ChangeColumn change ? change.placement() : Optional.empty();
    }

    private Optional<Change> moved(String name, Placement place, List<Column> columns) {
        int from = position(name, columns);
        int behind = position(place, columns);
        if (from < 0 || behind == from - 1) {
            return Optional.empty();
        }
        boolean crosses = virtualBetween(columns, Math.min(from, behind + 1), Math.max(from, behind + 1));
        return crosses || Alteration.isVirtual(columns.get(from)) ? change("moved") : Optional.empty();
    }

    private static Optional<Change> change(String what) {
        return Optional.of(Change.of("virtual-order/" + what));
    }

    /** What is put behind the last column has none behind it. */
    private static int position(Placement place, List<Column> columns) {
        Optional<String> after = place.after().map(Identifier::text);
        if (after.isEmpty()) {
            return -1;
        }
        int at = position(after.get(), columns);
        return at < 0 ? columns.size() : at;
    }

    private static int position(String name, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** As far as the columns are known: what is put behind one that is not is put behind all. */
    private boolean virtualBetween(List<Column> columns, int from, int end) {
        int to = Math.min(end, columns.size());
        return from < to
                && columns.subList(from, to).stream()
                        .anyMatch(column -> Alteration.isVirtual(column) && !alteration.dropsColumn(column.name()));
    }
}
