package dev.schemalint.effect.mysql;

import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.DropPrimaryKey;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.IndexOperation.RenameTableIndex;
import dev.schemalint.operation.IndexOperation.SetIndexVisibility;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PartitionOperation;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes what a statement does to a table apart into changes. */
record Changes(Alteration alteration) {

    List<Change> all() {
        List<Change> changes = new ArrayList<>();
        for (Operation operation : alteration.operations()) {
            changes.addAll(of(operation));
        }
        changes.addAll(new Mixture(alteration, List.copyOf(changes)).changes());
        return changes;
    }

    private List<Change> of(Operation operation) {
        if (operation instanceof ColumnOperation column) {
            return of(column);
        }
        if (operation instanceof IndexOperation index) {
            return of(index);
        }
        if (operation instanceof ConstraintOperation constraint) {
            return of(constraint);
        }
        if (operation instanceof PartitionOperation partition) {
            return new PartitionChanges(alteration).of(partition);
        }
        return operation instanceof TableOperation.Action action
                ? new TableChanges(alteration).of(action)
                : List.of(Change.of("table-options"));
    }

    private List<Change> of(ColumnOperation operation) {
        String written = operation.column().text();
        String name = alteration.table().map(table -> table.spelled(written)).orElse(written);
        if (operation instanceof AddColumn add) {
            return new AddedColumn(alteration).of(add);
        }
        boolean forgiving = operation instanceof ModifyColumn modify && modify.ifExists()
                || operation instanceof ChangeColumn change && change.ifExists()
                || operation instanceof DropColumn drop && drop.ifExists();
        if (forgiving && !alteration.onMariaDb()) {
            return List.of(Change.of("word/if-not-exists"));
        }
        if (operation instanceof ModifyColumn modify) {
            return new ModifiedColumn(alteration, name, modify.definition(), modify.placement()).changes();
        }
        if (operation instanceof ChangeColumn change) {
            return new ModifiedColumn(alteration, name, change.definition(), change.placement()).changes();
        }
        if (absent(name) && alteration.added(name).isEmpty()) {
            return List.of(forgiving ? Change.of("nothing") : Change.refused("1091: the table has no such column"));
        }
        if (operation instanceof DropColumn) {
            return dropped(name);
        }
        if (operation instanceof RenameColumn) {
            return List.of(Change.of("word/rename-column"), ModifiedColumn.renamed(alteration, name));
        }
        boolean computed = operation.extent().clause("default-expression").isPresent();
        return computed
                ? List.of(Change.of("column-metadata"), Change.of("word/default-expression"))
                : List.of(Change.of("column-metadata"));
    }

    private boolean absent(String column) {
        return alteration.table().map(Table::complete).orElse(false)
                && alteration.column(column).isEmpty();
    }

    private List<Change> dropped(String name) {
        if (alteration.generates(name)) {
            return List.of(Change.refused(
                    (alteration.onMariaDb() ? "1054" : "3108") + ": a generated column is computed from it"));
        }
        if (alteration.inForeignKey(name)) {
            return List.of(Change.refused(alteration
                            .features()
                            .value("error-of-column-in-foreign-key")
                            .orElse("1553") + ": the column is part of a foreign key"));
        }
        if (alteration.referenced(name)) {
            return List.of(Change.refused("1829: a foreign key points to the column"));
        }
        List<Change> changes = new ArrayList<>();
        boolean virtual = alteration
                .column(name)
                .map(column -> Alteration.isVirtual(column))
                .orElse(false);
        changes.add(Change.of(virtual ? "drop-column/virtual" : "drop-column"));
        alteration.indexes().filter(index -> index.holds(name)).forEach(index -> changes.addAll(losing(index)));
        return changes;
    }

    /** An index goes with the last of its columns; without one of several it is made anew. */
    private List<Change> losing(Index index) {
        boolean allGo = index.keys().stream()
                .allMatch(key -> key.column()
                        .map(other -> alteration.dropsColumn(other.text()))
                        .orElse(false));
        if (index.name().equals(KeyChanges.PRIMARY)) {
            return allGo ? new KeyChanges(alteration).dropPrimary() : List.of(Change.of("replace-primary-key"));
        }
        if (allGo) {
            return List.of(Change.of("drop-index"));
        }
        return index.unique() && !alteration.features().have("column-leaves-unique-key")
                ? List.of(Change.refused("1072: a unique key of several columns has the column"))
                : List.of(Change.of("index-changes"), Change.of("add-index"));
    }

    private List<Change> of(IndexOperation operation) {
        if (operation instanceof CreateIndex create) {
            return new IndexChanges(alteration).of(create);
        }
        if (operation instanceof DropIndex drop) {
            return new IndexChanges(alteration).of(drop);
        }
        if (operation instanceof RenameTableIndex) {
            return List.of(Change.of("rename-index"));
        }
        boolean ignored = operation instanceof SetIndexVisibility
                && operation.extent().clause("ignored").isPresent();
        return List.of(Change.of(ignored ? "index-visibility/ignored" : "index-visibility/invisible"));
    }

    private List<Change> of(ConstraintOperation operation) {
        KeyChanges keys = new KeyChanges(alteration);
        if (operation instanceof AddConstraint add) {
            return keys.of(add);
        }
        if (operation instanceof DropPrimaryKey) {
            return keys.dropPrimary();
        }
        if (operation instanceof DropConstraint drop) {
            return keys.of(drop);
        }
        Optional<Boolean> enforced =
                operation instanceof AlterConstraint alter ? alter.enforced() : Optional.<Boolean>empty();
        return List.of(
                enforced.orElse(true)
                        ? Change.of("enforce-check").failingOn("violations")
                        : Change.of("stop-enforcing-check"));
    }
}
