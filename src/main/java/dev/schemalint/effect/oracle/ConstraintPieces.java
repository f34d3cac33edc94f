package dev.schemalint.effect.oracle;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.DropPrimaryKey;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
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
        List<Piece> pieces = new ArrayList<>(before.missing(operation.on()));
        if (operation instanceof AddConstraint add) {
            add.constraint().name().ifPresent(name -> pieces.addAll(Before.named(name.text())));
            pieces.addAll(against(add.constraint(), table));
            pieces.add(piece(add.constraint(), table));
        } else if (operation instanceof ValidateConstraint validate) {
            pieces.add(validated(validate, table));
        } else if (operation instanceof DropConstraint drop) {
            pieces.addAll(dropped(drop, table));
        } else {
            pieces.add(Piece.of(operation instanceof DropPrimaryKey ? "drop-constraint" : "toggle-constraint", table));
        }
        return pieces;
    }

    private List<Piece> against(Constraint constraint, RelationName table) {
        List<Piece> pieces = new ArrayList<>();
        Optional<Table> known = before.table(table);
        boolean taken = constraint
                .name()
                .flatMap(name -> known.flatMap(there -> there.constraint(name.text())))
                .isPresent();
        if (taken) {
            pieces.add(Piece.of("add-constraint/exists", table));
        }
        boolean second = constraint instanceof PrimaryKey
                && known.stream()
                        .flatMap(there -> there.constraints().values().stream())
                        .anyMatch(other -> other.definition() instanceof PrimaryKey);
        if (second) {
            pieces.add(Piece.of("add-key/second", table));
        }
        return pieces;
    }

    static Piece piece(Constraint constraint, RelationName table) {
        boolean unchecked = constraint.traits().notValid();
        if (constraint.traits().notEnforced()) {
            return Piece.of("add-constraint/disabled", table);
        }
        if (constraint instanceof ForeignKey) {
            return Piece.of(unchecked ? "add-foreign-key/novalidate" : "add-foreign-key", table);
        }
        if (constraint instanceof PrimaryKey key) {
            return Piece.of(key.usingIndex().isPresent() ? "add-key/index" : "add-key", table);
        }
        if (constraint instanceof Unique unique) {
            return Piece.of(unique.usingIndex().isPresent() ? "add-key/index" : "add-key", table);
        }
        return Piece.of(unchecked ? "add-check/novalidate" : "add-check", table);
    }

    private Piece validated(ValidateConstraint validate, RelationName table) {
        Optional<KnownConstraint> known = before.table(table)
                .flatMap(there -> there.constraint(validate.name().text()));
        boolean disabled = known.filter(constraint -> !constraint.enforced()).isPresent();
        if (disabled) {
            return Piece.of("enable-constraint", table);
        }
        Piece piece = Piece.of("validate-constraint", table);
        return known.isPresent()
                ? piece
                : piece.unsettled("whether " + validate.name().text() + " was enabled before");
    }

    private List<Piece> dropped(DropConstraint drop, RelationName table) {
        Optional<Table> known = before.table(table);
        String name = drop.name().text();
        Optional<KnownConstraint> constraint = known.flatMap(there -> there.constraint(name));
        List<Piece> pieces = new ArrayList<>(Before.guarded(drop.ifExists()));
        boolean gone = constraint.isEmpty()
                && known.filter(Table::complete).isPresent()
                && !name.startsWith("SYS_C")
                && known.get().constraints().values().stream()
                        .allMatch(other -> other.definition().name().isPresent());
        if (gone && !drop.ifExists()) {
            pieces.add(Piece.of("drop-constraint/missing", table));
        }
        if (!drop.cascade()
                && constraint
                        .filter(key -> key.definition() instanceof PrimaryKey)
                        .isPresent()) {
            before.schema()
                    .tablesPointingAt(table)
                    .filter(by -> by.constraints().values().stream()
                            .anyMatch(key -> key.pointsTo(table)
                                    && key.definition() instanceof ForeignKey foreign
                                    && foreign.referencedColumns().isEmpty()))
                    .findFirst()
                    .ifPresent(by -> pieces.add(Piece.of("drop-constraint/referenced", table)
                            .word("by", by.name().name())));
        }
        pieces.add(Piece.of("drop-constraint", table));
        return pieces;
    }
}
