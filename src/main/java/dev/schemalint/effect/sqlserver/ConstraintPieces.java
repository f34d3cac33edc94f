package dev.schemalint.effect.sqlserver;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Option;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of operations on constraints. */
record ConstraintPieces(Before before) {

    List<Piece> of(ConstraintOperation operation) {
        RelationName table = before.name(operation.on().name());
        List<Piece> pieces = new ArrayList<>(before.missing(operation.on()).toList());
        if (operation instanceof AddConstraint add) {
            boolean there = add.constraint()
                    .name()
                    .filter(name -> has(table, name.text()))
                    .isPresent();
            if (there && add.ifNotExists()) {
                return List.of();
            }
            if (there) {
                pieces.add(Piece.of("add-constraint/exists", table));
            }
            pieces.addAll(added(add, table));
        } else if (operation instanceof DropConstraint drop) {
            if (drop.on().manner().patience().isPresent()) {
                pieces.add(Piece.of("drop-constraint/low-priority", table));
            }
            pieces.addAll(dropped(drop, table));
        } else if (operation instanceof ValidateConstraint) {
            pieces.add(Piece.of("check-constraint", table));
        } else if (operation instanceof AlterConstraint) {
            pieces.add(Piece.of("toggle-constraint", table));
        } else {
            pieces.add(Piece.of("rename", table));
        }
        return pieces;
    }

    private boolean has(RelationName table, String constraint) {
        return before.table(table)
                .flatMap(known -> known.constraint(constraint))
                .isPresent();
    }

    private List<Piece> added(AddConstraint add, RelationName table) {
        Constraint constraint = add.constraint();
        boolean unchecked = constraint.traits().notValid();
        if (constraint instanceof Check) {
            return List.of(Piece.of(unchecked ? "add-check/unchecked" : "add-check", table));
        }
        if (constraint instanceof ForeignKey key) {
            return List.of(Piece.of(unchecked ? "add-foreign-key/unchecked" : "add-foreign-key", table)
                    .with("referenced", List.of(before.name(key.referenced()))));
        }
        List<Piece> pieces = new ArrayList<>();
        if (constraint instanceof PrimaryKey key) {
            Optional<Table> known = before.table(table);
            known.stream()
                    .flatMap(there -> there.constraints().values().stream())
                    .filter(other -> other.definition() instanceof PrimaryKey)
                    .findFirst()
                    .ifPresent(other -> pieces.add(Piece.of("add-key/second", table)));
            for (Identifier column : key.columns()) {
                known.flatMap(there -> there.column(column.text()))
                        .flatMap(Column::notNull)
                        .filter(notNull -> !notNull)
                        .ifPresent(nullable ->
                                pieces.add(Piece.of("add-key/nullable", table).word("column", column.text())));
            }
        }
        boolean clustered = constraint.extent().clause("clustered").isPresent()
                || constraint instanceof PrimaryKey
                        && constraint.extent().clause("nonclustered").isEmpty()
                        && before.table(table).flatMap(Clustering::of).isEmpty();
        boolean online = Online.wanted(add.on().manner());
        pieces.add(Piece.of(online ? "add-key/online" : clustered ? "add-key/clustered" : "add-key", table));
        return pieces;
    }

    private List<Piece> dropped(DropConstraint drop, RelationName table) {
        Optional<Table> known = before.table(table);
        String name = drop.name().text();
        Optional<KnownConstraint> constraint = known.flatMap(there -> there.constraint(name));
        if (constraint.isEmpty()) {
            boolean gone = known.filter(Table::complete)
                    .filter(there -> !Defaults.has(there, name) && Defaults.areNamed(there))
                    .filter(there -> there.constraints().values().stream()
                            .allMatch(other -> other.isNotNull()
                                    || other.definition().name().isPresent()))
                    .isPresent();
            if (gone) {
                return drop.ifExists() ? List.of() : List.of(Piece.of("drop-constraint/missing", table));
            }
            return List.of(Piece.of("drop-constraint", table)
                    .lettingPass(Online.letsPass(drop.on().manner())));
        }
        Optional<RelationName> referenced = constraint.get().referenced();
        if (referenced.isPresent()) {
            return List.of(
                    Piece.of("drop-constraint/foreign-key", table).with("referenced", List.of(referenced.get())));
        }
        List<Piece> pieces = new ArrayList<>();
        if (constraint.get().definition() instanceof PrimaryKey) {
            before.schema()
                    .tablesPointingAt(table)
                    .filter(by -> pointsToKey(by, table))
                    .findFirst()
                    .ifPresent(by -> pieces.add(Piece.of("drop-constraint/referenced", table)
                            .word("by", by.name().name())));
        }
        boolean clustered = known.flatMap(
                        there -> Optional.ofNullable(there.indexes().get(name)))
                .filter(Clustering::is)
                .filter(Index::constraint)
                .isPresent();
        boolean online = clustered && Online.wanted(drop.on().manner());
        String shape = online ? "drop-constraint/online" : clustered ? "drop-constraint/clustered" : "drop-constraint";
        pieces.add(Piece.of(shape, table).lettingPass(Online.letsPass(drop.on().manner())));
        return pieces;
    }

    /** A key that names no columns points to the primary key, and most that do name its columns. */
    private static boolean pointsToKey(Table by, RelationName table) {
        return by.constraints().values().stream()
                .filter(constraint -> constraint.pointsTo(table))
                .anyMatch(constraint -> constraint.definition() instanceof ForeignKey key
                        && key.referencedColumns().isEmpty());
    }

    /** The default constraints of a table, which are known by their columns. */
    private static final class Defaults {

        static boolean has(Table table, String name) {
            return table.columns().values().stream()
                    .anyMatch(column -> nameOf(column).equals(Optional.of(name)));
        }

        /** Whether every default there is has a name that the scripts tell. */
        static boolean areNamed(Table table) {
            return table.columns().values().stream()
                    .filter(column -> column.defaultValue().isPresent())
                    .allMatch(column -> nameOf(column).isPresent());
        }

        private static Optional<String> nameOf(Column column) {
            return Option.value(column.attributes(), Column.DEFAULT_CONSTRAINT);
        }
    }
}
