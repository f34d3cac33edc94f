package dev.schemalint.effect.cockroachdb;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Exclusion;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of operations on constraints. */
record ConstraintPieces(Before before) {

    List<Piece> of(ConstraintOperation operation) {
        RelationName table = before.name(operation.on().name());
        List<Piece> pieces = new ArrayList<>(List.of(before.schemaChange()));
        pieces.addAll(before.missing(operation.on()));
        if (operation instanceof AddConstraint add) {
            pieces.add(added(add, table));
        } else if (operation instanceof ValidateConstraint) {
            pieces.add(Piece.of("validate-constraint", table));
        } else if (operation instanceof DropConstraint) {
            pieces.add(Piece.of("drop-constraint", table));
        }
        return pieces;
    }

    private Piece added(AddConstraint add, RelationName table) {
        Constraint constraint = add.constraint();
        if (constraint instanceof Exclusion) {
            return Piece.of("unsupported").word("what", "exclusion constraints");
        }
        if (constraint instanceof PrimaryKey) {
            Optional<Table> known = before.table(table);
            return Piece.of("change-key", table)
                    .about(known.map(there -> there.indexes().keySet().stream().toList())
                            .orElse(List.of()));
        }
        if (constraint instanceof Unique) {
            return Piece.of("add-unique", table);
        }
        return Piece.of(constraint.traits().notValid() ? "add-constraint/not-valid" : "add-check", table);
    }
}
