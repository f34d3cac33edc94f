package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.DropNotNull;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of operations on a column. */
record ColumnPieces(Before before) {

    List<Piece> of(ColumnOperation operation) {
        RelationName name = before.name(operation.on().name());
        List<Piece> pieces = new ArrayList<>(TablePieces.altered(before, operation.on(), true));
        if (operation instanceof AddColumn add) {
            pieces.addAll(new AddColumnPieces(before, name).of(add));
        } else if (operation instanceof DropColumn drop) {
            pieces.addAll(mustExist(operation, name));
            pieces.addAll(new DropColumnPieces(before, name).of(drop));
        } else if (operation instanceof RenameColumn rename) {
            pieces.addAll(mustExist(operation, name));
            pieces.addAll(renamed(rename, name));
        } else if (operation instanceof SetNotNull) {
            pieces.addAll(mustExist(operation, name));
            pieces.add(Piece.of("set-not-null", name));
        } else if (operation instanceof DropNotNull) {
            pieces.addAll(mustExist(operation, name));
            pieces.add(Piece.of("drop-not-null", name));
        } else {
            pieces.add(Piece.of("alter/other", name));
        }
        return pieces;
    }

    private List<Piece> mustExist(ColumnOperation operation, RelationName name) {
        boolean missing = before.schema()
                .table(name)
                .filter(Table::complete)
                .map(table -> table.column(operation.column().text()).isEmpty())
                .orElse(false);
        return missing ? List.of(Piece.of("column/missing", name)) : List.of();
    }

    private List<Piece> renamed(RenameColumn rename, RelationName name) {
        List<Piece> pieces = new ArrayList<>(List.of(Piece.of("rename-column", name)));
        String to = rename.to().text();
        Optional<Table> table = before.schema().table(name);
        boolean another = !to.equals(rename.column().text());
        if (another && table.flatMap(known -> known.column(to)).isPresent()) {
            pieces.add(Piece.of("column/exists", name));
        }
        if (before.hasBroken()) {
            pieces.add(Piece.of("broken-dependents", name));
        }
        return pieces;
    }
}
