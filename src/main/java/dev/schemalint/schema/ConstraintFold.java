package dev.schemalint.schema;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.RenameConstraint;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.operation.Identifier;

/** What operations on a constraint leave of its table. */
final class ConstraintFold {

    private ConstraintFold() {}

    static Table after(Table table, ConstraintOperation operation, Origin origin) {
        if (operation instanceof AddConstraint add) {
            return added(
                    table,
                    add.constraint(),
                    origin,
                    !add.constraint().traits().notValid()
                            && !add.constraint().traits().notEnforced());
        }
        if (operation instanceof DropConstraint drop) {
            String name = drop.name().text();
            return table.withConstraints(table.constraints().minus(name))
                    .withIndexes(table.indexes().minus(name));
        }
        if (operation instanceof ValidateConstraint validate) {
            return table.constraint(validate.name().text())
                    .map(known -> with(table, known.validated()))
                    .orElse(table);
        }
        if (operation instanceof RenameConstraint rename) {
            String from = rename.name().text();
            String to = rename.to().text();
            Table renamed = table.constraint(from)
                    .map(known -> with(table.withConstraints(table.constraints().minus(from)), known.named(to)))
                    .orElse(table);
            return IndexFold.renamed(renamed, from, to);
        }
        return table;
    }

    static Table added(Table table, Constraint constraint, Origin origin, boolean valid) {
        Table changed = table;
        if ((constraint instanceof NotNull || constraint instanceof PrimaryKey) && valid) {
            for (Identifier column : constraint.columns()) {
                changed = changed.change(column.text(), known -> known.notNull(true));
            }
        }
        String name = constraint.name().map(Identifier::text).orElseGet(() -> ConstraintNames.given(table, constraint));
        changed = with(changed, new KnownConstraint(name, constraint, valid, origin));
        if (constraint instanceof PrimaryKey key) {
            return IndexFold.forConstraint(changed, name, key.columns(), key.usingIndex(), origin);
        }
        if (constraint instanceof Unique unique) {
            return IndexFold.forConstraint(changed, name, unique.columns(), unique.usingIndex(), origin);
        }
        return changed;
    }

    private static Table with(Table table, KnownConstraint constraint) {
        return table.withConstraints(table.constraints().plus(constraint.name(), constraint));
    }
}
