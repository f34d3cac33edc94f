package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of operations on a constraint. */
record ConstraintPieces(Before before) {

    List<Piece> of(ConstraintOperation operation) {
        RelationName name = before.name(operation.on().name());
        List<Piece> pieces = new ArrayList<>(TablePieces.altered(before, operation.on(), true));
        if (operation instanceof AddConstraint add && add.constraint() instanceof Check check) {
            pieces.addAll(Definitions.of(check, name));
            pieces.add(Piece.of("add-check", name));
            pieces.addAll(against(check, name));
        } else if (operation instanceof DropConstraint drop) {
            pieces.addAll(dropped(drop, name));
        } else {
            pieces.add(Piece.of("alter/other", name));
        }
        return pieces;
    }

    private List<Piece> against(Check check, RelationName name) {
        List<Piece> pieces = new ArrayList<>();
        Optional<Table> table = before.schema().table(name);
        boolean taken = check.name()
                .flatMap(given -> table.flatMap(known -> known.constraint(given.text())))
                .filter(constraint -> constraint.definition().name().isPresent())
                .isPresent();
        if (taken) {
            pieces.add(Piece.of("add-check/exists", name));
        }
        if (check.traits().notValid()) {
            pieces.add(Piece.of("add-check/not-valid", name));
        }
        if (table.map(known -> Definitions.namesMissing(check.condition(), known))
                .orElse(false)) {
            pieces.add(Piece.of("column/missing", name));
        }
        return pieces;
    }

    private List<Piece> dropped(DropConstraint drop, RelationName name) {
        List<Piece> pieces = new ArrayList<>(List.of(Piece.of("drop-constraint", name)));
        if (drop.ifExists()) {
            pieces.add(Piece.of("drop-constraint/if-exists", name));
        }
        if (drop.cascade()) {
            pieces.add(Piece.of("drop/cascade", name));
        }
        Optional<Table> table = before.schema().table(name);
        Optional<KnownConstraint> named = table.flatMap(
                        known -> known.constraint(drop.name().text()))
                .filter(constraint -> constraint.definition().name().isPresent());
        if (named.isEmpty() && table.map(Table::complete).orElse(false)) {
            pieces.add(Piece.of("drop-constraint/missing", name));
        }
        named.map(ConstraintPieces::kind).ifPresent(kind -> pieces.add(Piece.of("drop-constraint/" + kind, name)));
        return pieces;
    }

    private static String kind(KnownConstraint constraint) {
        if (constraint.definition() instanceof Check || constraint.definition() instanceof NotNull) {
            return "check";
        }
        return constraint.definition() instanceof ForeignKey ? "foreign-key" : "key";
    }
}
