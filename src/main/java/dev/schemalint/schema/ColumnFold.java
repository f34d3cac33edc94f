package dev.schemalint.schema;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnDefinition.Generated;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.AddIdentity;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.DropDefault;
import dev.schemalint.operation.ColumnOperation.DropExpression;
import dev.schemalint.operation.ColumnOperation.DropIdentity;
import dev.schemalint.operation.ColumnOperation.DropNotNull;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.ColumnOperation.SetExpression;
import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Name;
import java.util.Optional;
import java.util.function.Function;
import org.pcollections.PMap;

/** What operations on a column leave of its table. */
final class ColumnFold {

    private ColumnFold() {}

    static Table after(Table table, ColumnOperation operation, Origin origin, Function<Name, RelationName> resolve) {
        String name = operation.column().text();
        if (operation instanceof AddColumn add) {
            return add.ifNotExists() && table.column(name).isPresent()
                    ? table
                    : filledByDefault(added(table, add.definition(), origin, resolve), add.definition());
        }
        if (operation instanceof DropColumn) {
            return IndexFold.withoutColumn(table.without(name), name);
        }
        if (operation instanceof RenameColumn rename) {
            return renamed(table, name, rename.to().text());
        }
        if (operation instanceof AlterColumnType alter) {
            return table.change(
                    name, column -> column.typed(alter.type(), alter.collation().map(Name::text)));
        }
        if (operation instanceof SetDefault set) {
            return table.change(name, column -> column.withDefault(Optional.of(set.value())));
        }
        if (operation instanceof DropDefault) {
            return table.change(name, column -> column.withDefault(Optional.empty()));
        }
        if (operation instanceof SetNotNull || operation instanceof AddIdentity) {
            return table.change(name, column -> column.notNull(true));
        }
        if (operation instanceof DropNotNull) {
            return table.change(name, column -> column.notNull(false));
        }
        if (operation instanceof DropIdentity) {
            return table.change(name, column -> column.filledBy(Optional.empty(), false));
        }
        if (operation instanceof DropExpression) {
            return table.change(name, column -> column.generatedAs(Optional.empty()));
        }
        if (operation instanceof SetExpression set) {
            return table.change(
                    name,
                    column -> column.generatedAs(
                            column.generation().map(old -> new Generated(set.expression(), old.kind()))));
        }
        return table;
    }

    /** The default of a column that is added goes into the rows that are there. */
    private static Table filledByDefault(Table table, ColumnDefinition definition) {
        return definition.defaultValue().isPresent()
                ? table.change(definition.name().text(), Column::filledByScript)
                : table;
    }

    static Table added(Table table, ColumnDefinition definition, Origin origin, Function<Name, RelationName> resolve) {
        Table wider = table.with(Column.of(definition, origin));
        for (Constraint constraint : definition.constraints()) {
            wider = ConstraintFold.added(wider, constraint, origin, true, resolve);
        }
        return wider;
    }

    /** Keeps the column's place among the others. */
    private static Table renamed(Table table, String from, String to) {
        PMap<String, Column> columns = Ordered.empty();
        for (Column column : table.columns().values()) {
            Column named = column.name().equals(from) ? column.named(to) : column;
            Column kept = named.generatedAs(named.generation()
                    .map(old -> new Generated(new ColumnRename(from, to).in(old.expression()), old.kind())));
            columns = columns.plus(kept.name(), kept);
        }
        ColumnRename rename = new ColumnRename(from, to);
        Table renamed = table.withColumns(columns);
        for (Index index : table.indexes().values()) {
            renamed = renamed.withIndexes(renamed.indexes().plus(index.name(), rename.in(index)));
        }
        for (KnownConstraint constraint : table.constraints().values()) {
            KnownConstraint kept = constraint.defined(rename.in(constraint.definition()));
            renamed = renamed.withConstraints(renamed.constraints().plus(kept.name(), kept));
        }
        for (Attachment attachment : table.attachments().values()) {
            renamed = renamed.with(attachment.withColumnRenamed(from, to));
        }
        Column known = renamed.column(to).orElseGet(() -> Column.neverSeen(to));
        return renamed.losing(from).with(known);
    }
}
