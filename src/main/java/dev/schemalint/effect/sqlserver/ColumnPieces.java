package dev.schemalint.effect.sqlserver;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ColumnOperation.SetColumnOptions;
import dev.schemalint.operation.ColumnOperation.SetDefault;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of operations on one column. */
record ColumnPieces(Before before) {

    List<Piece> of(ColumnOperation operation) {
        RelationName table = before.name(operation.on().name());
        List<Piece> pieces = new ArrayList<>(before.missing(operation.on()).toList());
        if (operation instanceof AddColumn add) {
            pieces.addAll(added(add, table));
        } else if (operation instanceof DropColumn drop) {
            pieces.addAll(dropped(drop, table));
        } else if (operation instanceof ModifyColumn modify) {
            pieces.addAll(new ModifiedColumn(before, table, modify).pieces());
        } else if (operation instanceof SetDefault set) {
            pieces.addAll(defaulted(set, table));
        } else if (operation instanceof RenameColumn rename) {
            Needs.of(before, table, rename.column().text())
                    .filter(need -> need.kind() == Needs.Kind.VIEW)
                    .forEach(need ->
                            pieces.add(Piece.of("rename/schemabound", table).word("by", need.name())));
            pieces.add(Piece.of("rename-column", table));
        } else if (operation instanceof SetColumnOptions set) {
            boolean stored =
                    set.options().stream().anyMatch(option -> option.name().equals("add persisted"));
            pieces.add(Piece.of(stored ? "alter-column/persisted" : "alter-column/trait", table));
        } else {
            pieces.add(Piece.of("elsewhere"));
        }
        return pieces;
    }

    private List<Piece> added(AddColumn add, RelationName table) {
        ColumnDefinition definition = add.definition();
        boolean there = before.table(table)
                .flatMap(known -> known.column(definition.name().text()))
                .isPresent();
        if (there) {
            return add.ifNotExists() ? List.of() : List.of(Piece.of("add-column/exists", table));
        }
        List<Piece> pieces = new ArrayList<>();
        before.counted(definition, table).forEach(pieces::add);
        pieces.add(Piece.of(NewColumn.shape(definition), table));
        for (Constraint constraint : definition.constraints()) {
            if (constraint instanceof PrimaryKey || constraint instanceof Unique) {
                pieces.add(Piece.of("add-key", table));
            } else if (constraint instanceof Check) {
                pieces.add(Piece.of("add-check", table));
            } else if (constraint instanceof ForeignKey key) {
                boolean empty = definition.defaultValue().isEmpty();
                pieces.add(Piece.of(empty ? "new-column/foreign-key" : "add-foreign-key", table)
                        .with("referenced", List.of(before.name(key.referenced()))));
            }
        }
        return pieces;
    }

    private List<Piece> dropped(DropColumn drop, RelationName table) {
        String column = drop.column().text();
        boolean gone = before.table(table)
                .filter(Table::complete)
                .filter(known -> known.column(column).isEmpty())
                .isPresent();
        if (gone) {
            return drop.ifExists() ? List.of() : List.of(Piece.of("drop-column/missing", table));
        }
        List<Piece> pieces = new ArrayList<>();
        Needs.of(before, table, column)
                .forEach(need -> pieces.add(
                        Piece.of("drop-column/" + need.kind().id(), table).word("by", need.name())));
        pieces.add(Piece.of("drop-column", table));
        return pieces;
    }

    private List<Piece> defaulted(SetDefault set, RelationName table) {
        Optional<Column> known =
                before.table(table).flatMap(there -> there.column(set.column().text()));
        boolean second = known.flatMap(Column::defaultValue).isPresent();
        return second
                ? List.of(Piece.of("default/second", table), Piece.of("default", table))
                : List.of(Piece.of("default", table));
    }
}
