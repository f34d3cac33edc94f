package dev.schemalint.effect.oracle;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of operations on one column. */
record ColumnPieces(Before before) {

    List<Piece> of(ColumnOperation operation) {
        RelationName table = before.name(operation.on().name());
        List<Piece> pieces = new ArrayList<>(before.missing(operation.on()));
        if (operation instanceof AddColumn add) {
            pieces.addAll(added(add, table));
            return pieces;
        }
        if (isMissing(table, operation.column().text())) {
            pieces.add(Piece.of("drop-column/missing", table));
        }
        if (operation instanceof DropColumn drop) {
            pieces.addAll(dropped(drop, table));
        } else if (operation instanceof AlterColumnType alter) {
            pieces.add(TypeChange.of(column(table, alter.column().text()).flatMap(Column::type), alter.type())
                    .piece(table, alter.column().text()));
        } else if (operation instanceof SetNotNull set) {
            pieces.add(notNull(table, set.column().text()));
        } else if (operation instanceof RenameColumn rename) {
            pieces.addAll(Before.named(rename.to().text()));
            pieces.add(Piece.of("rename-column", table));
        } else {
            pieces.add(Piece.of("modify/other", table));
        }
        return pieces;
    }

    private Optional<Column> column(RelationName table, String column) {
        return before.table(table).flatMap(known -> known.column(column));
    }

    private boolean isMissing(RelationName table, String column) {
        return before.table(table)
                .filter(Table::complete)
                .filter(known -> known.column(column).isEmpty())
                .isPresent();
    }

    private Piece notNull(RelationName table, String column) {
        Optional<Boolean> already = column(table, column).flatMap(Column::notNull);
        if (already.orElse(false)) {
            return Piece.of("modify/other", table);
        }
        Piece piece = Piece.of("modify/not-null", table);
        return already.isPresent() ? piece : piece.unsettled("whether " + column + " let nulls in before");
    }

    private List<Piece> added(AddColumn add, RelationName table) {
        ColumnDefinition definition = add.definition();
        List<Piece> pieces = new ArrayList<>(Before.guarded(add.ifNotExists()));
        pieces.addAll(Before.named(definition.name().text()));
        if (column(table, definition.name().text()).isPresent()) {
            if (!add.ifNotExists()) {
                pieces.add(Piece.of("add-column/exists", table));
            }
            return pieces;
        }
        pieces.add(Piece.of(NewColumn.shape(definition, before.table(table)), table));
        for (Constraint constraint : definition.constraints()) {
            if (!(constraint instanceof NotNull)) {
                Piece piece = ConstraintPieces.piece(constraint, table);
                boolean empty = definition.defaultValue().isEmpty()
                        && definition.generated().isEmpty()
                        && !definition.notNull();
                pieces.add(
                        empty && !piece.shape().startsWith("add-key")
                                ? piece.unsettled("the server may look at rows that have no value yet")
                                : piece);
            }
        }
        return pieces;
    }

    private List<Piece> dropped(DropColumn drop, RelationName table) {
        List<Piece> pieces = new ArrayList<>(Before.guarded(drop.ifExists()));
        if (!drop.cascade()) {
            before.table(table)
                    .ifPresent(known -> pieces.addAll(needs(known, drop.column().text())));
        }
        boolean online = drop.extent().clause("online").isPresent();
        boolean unused = drop.extent().clause("unused").isPresent();
        pieces.add(
                Piece.of(online ? "drop-column/unused-online" : unused ? "drop-column/unused" : "drop-column", table));
        return pieces;
    }

    /** Without CASCADE CONSTRAINTS, keys that others point to and constraints over several columns stand against it. */
    private List<Piece> needs(Table table, String column) {
        List<Piece> pieces = new ArrayList<>();
        for (KnownConstraint constraint : table.constraints().values()) {
            if (!constraint.on(column)) {
                continue;
            }
            boolean key = constraint.definition() instanceof Constraint.PrimaryKey
                    || constraint.definition() instanceof Constraint.Unique;
            if (constraint.definition().columns().size() > 1) {
                pieces.add(Piece.of("drop-column/several", table.name()).word("by", constraint.name()));
            } else if (key && constraint.definition() instanceof Constraint.PrimaryKey) {
                before.schema()
                        .tablesPointingAt(table.name())
                        .findFirst()
                        .ifPresent(by -> pieces.add(Piece.of("drop-column/parent-key", table.name())
                                .word("by", by.name().name())));
            }
        }
        return pieces;
    }
}
