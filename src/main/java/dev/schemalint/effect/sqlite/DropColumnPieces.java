package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.ColumnDefinition.Kind;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.Identifier;
import dev.schemalint.schema.Attachment;
import dev.schemalint.schema.Defined;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pieces of DROP COLUMN: who needs the column, and that all rows are written again without it. */
record DropColumnPieces(Before before, RelationName name) {

    List<Piece> of(DropColumn drop) {
        String column = drop.column().text();
        List<Piece> pieces = new ArrayList<>();
        if (drop.ifExists()) {
            pieces.add(piece("drop-column/if-exists"));
        }
        if (drop.cascade()) {
            pieces.add(piece("drop/cascade"));
        }
        Optional<Table> known = before.schema().table(name);
        known.ifPresent(table -> {
            table.constraints().values().forEach(constraint -> pieces.addAll(against(constraint, column)));
            pieces.addAll(againstIn(table, column));
        });
        if (!before.altersAsOfOld()) {
            pieces.addAll(againstAround(column));
        }
        if (before.hasBroken()) {
            pieces.add(piece(before.altersAsOfOld() ? "drop-column/broken-dependents" : "broken-dependents"));
        }
        pieces.add(piece(computed(known, column) ? "drop-column/virtual" : "drop-column"));
        return pieces;
    }

    private List<Piece> against(KnownConstraint constraint, String column) {
        if (constraint.definition() instanceof PrimaryKey && constraint.on(column)) {
            return List.of(piece("drop-column/primary-key"));
        }
        if (constraint.definition() instanceof Unique && constraint.on(column)) {
            return List.of(piece("drop-column/unique"));
        }
        if (constraint.definition() instanceof ForeignKey key && constraint.on(column) && standsApart(key)) {
            return List.of(piece("drop-column/foreign-key"));
        }
        return constraint.definition() instanceof Check check
                        && !constraint.on(column)
                        && check.condition().mentions(column)
                ? List.of(piece("drop-column/check"))
                : List.of();
    }

    /** A column's own key goes with it. One beside the columns names them itself. */
    private static boolean standsApart(ForeignKey key) {
        Identifier first = key.columns().get(0);
        return first.span().start() >= key.extent().span().start();
    }

    private List<Piece> againstIn(Table table, String column) {
        List<Piece> pieces = new ArrayList<>();
        if (table.indexes().values().stream()
                .filter(index -> !index.constraint())
                .anyMatch(index -> index.holds(column) || index.computesWith(column))) {
            pieces.add(piece("drop-column/index"));
        }
        if (table.columns().values().stream()
                .filter(other -> !other.name().equals(column))
                .flatMap(other -> other.generation().stream())
                .anyMatch(generated -> generated.expression().mentions(column))) {
            pieces.add(piece("drop-column/generated"));
        }
        if (table.complete() && table.columns().size() == 1) {
            pieces.add(piece("drop-column/last"));
        }
        return pieces;
    }

    private List<Piece> againstAround(String column) {
        List<Piece> pieces = new ArrayList<>();
        for (Table view : before.viewsOn(name)) {
            against(view.defined().orElseThrow(), column, "view", view.name().name())
                    .ifPresent(pieces::add);
        }
        for (Table table : before.schema().tables()) {
            for (Attachment trigger : table.attachments().values()) {
                for (Defined use : trigger.uses()) {
                    against(use, column, "trigger", trigger.name()).ifPresent(pieces::add);
                }
            }
        }
        return pieces;
    }

    private Optional<Piece> against(Defined use, String column, String kind, String who) {
        if (!use.reads().contains(name) || !use.names(name, column)) {
            return Optional.empty();
        }
        return Optional.of(
                use.certainlyNames(name, column) || isOnlyHere(use, column)
                        ? piece("drop-column/" + kind)
                        : piece("drop-column").doubted("the " + kind + " " + who + " may need the column"));
    }

    /** Whether no other table that is read beside it has, or may have, a column of that name. */
    private boolean isOnlyHere(Defined use, String column) {
        return use.reads().stream()
                .filter(other -> !other.equals(name))
                .allMatch(other -> before.schema()
                        .table(other)
                        .map(table -> table.complete() && table.column(column).isEmpty())
                        .orElse(false));
    }

    private static boolean computed(Optional<Table> known, String column) {
        return known.flatMap(table -> table.column(column))
                .flatMap(found -> found.generation())
                .map(generated -> generated.kind() != Kind.STORED)
                .orElse(false);
    }

    private Piece piece(String shape) {
        return Piece.of(shape, name);
    }
}
