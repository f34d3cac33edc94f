package dev.schemalint.schema;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.DropDefault;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Placement;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pcollections.PMap;

/** What MySQL's operations on a column leave of its table; columns have an order, and text has a character set. */
record MysqlColumnFold(Origin origin, Function<Name, RelationName> resolve) {

    private static final Set<String> TEXT =
            Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set");

    Table after(Table table, ColumnOperation operation) {
        String name = table.spelled(operation.column().text());
        if (operation instanceof AddColumn add) {
            return add.ifNotExists() && table.column(name).isPresent()
                    ? table
                    : added(table, add.definition(), add.placement());
        }
        if (operation instanceof DropColumn) {
            return MysqlKeyFold.withoutColumn(table.without(name), name);
        }
        if (operation instanceof RenameColumn rename) {
            return renamed(table, name, rename.to().text());
        }
        if (operation instanceof ModifyColumn modify) {
            String said = modify.definition().name().text();
            return defined(renamed(table, name, said), modify.definition(), modify.placement());
        }
        if (operation instanceof ChangeColumn change) {
            String to = change.definition().name().text();
            return defined(renamed(table, name, to), change.definition(), change.placement());
        }
        if (operation instanceof SetDefault set) {
            return table.change(name, column -> column.withDefault(Optional.of(set.value())));
        }
        if (operation instanceof DropDefault) {
            return table.change(name, column -> column.withDefault(Optional.empty()));
        }
        return table;
    }

    /** A new column, with the keys that its definition makes. */
    Table added(Table table, ColumnDefinition definition, Optional<Placement> placement) {
        Table wider = placed(table, column(table, definition), placement);
        MysqlKeyFold keys = new MysqlKeyFold(origin, resolve);
        for (Constraint constraint : definition.constraints()) {
            wider = keys.added(wider, constraint);
        }
        return wider;
    }

    /** All of a column said again: where it stays unless it is put somewhere, NOT NULL if it is in the primary key. */
    private Table defined(Table table, ColumnDefinition definition, Optional<Placement> placement) {
        String name = definition.name().text();
        Optional<Column> before = table.column(name);
        Column column = column(table, definition)
                .since(
                        before.flatMap(Column::origin),
                        before.map(Column::filled).orElse(false));
        boolean primary = Optional.ofNullable(table.indexes().get(MysqlKeyFold.PRIMARY))
                .map(index -> index.holds(name))
                .orElse(false);
        Column kept = primary ? column.notNull(true) : column;
        Table changed = placement.isPresent() ? placed(table.without(name), kept, placement) : table.with(kept);
        MysqlKeyFold keys = new MysqlKeyFold(origin, resolve);
        for (Constraint constraint : definition.constraints()) {
            changed = keys.added(changed, constraint);
        }
        return changed;
    }

    /** Text without a character set of its own has the one that the table says at that time. */
    private Column column(Table table, ColumnDefinition definition) {
        Column column = Column.of(definition, origin);
        boolean own = column.collation().isPresent()
                || column.is("charset")
                || column.type().flatMap(type -> type.charset()).isPresent();
        return own || !isText(column)
                ? column
                : column.written(
                        table.storage().option("charset"), table.storage().option("collate"));
    }

    static boolean isText(Column column) {
        return column.type().map(type -> TEXT.contains(type.name())).orElse(false);
    }

    private static Table placed(Table table, Column column, Optional<Placement> placement) {
        if (placement.isEmpty()) {
            return table.with(column);
        }
        Optional<String> after = placement.get().after().map(identifier -> identifier.text());
        PMap<String, Column> columns = Ordered.empty();
        if (after.isEmpty()) {
            columns = columns.plus(column.name(), column);
        }
        for (Column other : table.columns().values()) {
            columns = columns.plus(other.name(), other);
            if (after.equals(Optional.of(other.name()))) {
                columns = columns.plus(column.name(), column);
            }
        }
        return table.withColumns(columns.plus(column.name(), column));
    }

    private static Table renamed(Table table, String from, String to) {
        if (from.equals(to)) {
            return table;
        }
        PMap<String, Column> columns = Ordered.empty();
        for (Column column : table.columns().values()) {
            Column kept = column.name().equals(from) ? column.named(to) : column;
            columns = columns.plus(kept.name(), kept);
        }
        Table renamed = table.withColumns(columns);
        return MysqlKeyFold.withColumnRenamed(
                renamed.column(to).isPresent() ? renamed : renamed.with(Column.neverSeen(to)), from, to);
    }
}
