package dev.schemalint.schema;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Exclusion;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.RenameConstraint;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import java.util.Optional;
import java.util.function.Function;

/** What operations on a constraint leave of its table. */
final class ConstraintFold {

    private ConstraintFold() {}

    static Table after(
            Table table, ConstraintOperation operation, Origin origin, Function<Name, RelationName> resolve) {
        if (operation instanceof AddConstraint add) {
            return added(
                    table,
                    add.constraint(),
                    origin,
                    !add.constraint().traits().notValid()
                            && !add.constraint().traits().notEnforced(),
                    resolve);
        }
        if (operation instanceof DropConstraint drop) {
            String name = drop.name().text();
            return table.withConstraints(table.constraints().minus(name))
                    .withIndexes(table.indexes().minus(name));
        }
        if (operation instanceof ValidateConstraint validate) {
            return table.constraint(validate.name().text())
                    .map(known -> with(
                            known.definition() instanceof NotNull ? notNull(table, known) : table, known.validated()))
                    .orElse(table);
        }
        if (operation instanceof AlterConstraint alter && alter.enforced().isPresent()) {
            return table.constraint(alter.name().text())
                    .map(known -> with(table, known.enforced(alter.enforced().get())))
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

    static Table added(
            Table table, Constraint constraint, Origin origin, boolean valid, Function<Name, RelationName> resolve) {
        String name = constraint
                .name()
                .or(() -> prepared(constraint))
                .map(Identifier::text)
                .orElseGet(() -> ConstraintNames.given(table, constraint));
        Optional<RelationName> referenced =
                constraint instanceof ForeignKey key ? Optional.of(resolve.apply(key.referenced())) : Optional.empty();
        KnownConstraint known = new KnownConstraint(
                name, constraint, valid, !constraint.traits().notEnforced(), referenced, origin);
        Table changed = with(table, known);
        if (constraint instanceof NotNull && valid) {
            return notNull(changed, known);
        }
        if (constraint instanceof PrimaryKey key) {
            Table keyed = IndexFold.forConstraint(
                    changed, name, key.columns(), key.include(), key.usingIndex(), true, origin);
            return Optional.ofNullable(keyed.indexes().get(name)).stream()
                    .flatMap(index -> index.keys().stream())
                    .flatMap(part -> part.column().stream())
                    .reduce(keyed, (t, column) -> t.change(column.text(), c -> c.notNull(true)), (one, two) -> two);
        }
        if (constraint instanceof Unique unique) {
            return IndexFold.forConstraint(
                    changed, name, unique.columns(), unique.include(), unique.usingIndex(), true, origin);
        }
        if (constraint instanceof Exclusion exclusion) {
            return IndexFold.forConstraint(
                    changed, name, exclusion.columns(), exclusion.include(), Optional.empty(), false, origin);
        }
        return changed;
    }

    /** The index that becomes the constraint's own gives it its name. */
    private static Optional<Identifier> prepared(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.usingIndex();
        }
        return constraint instanceof Unique unique ? unique.usingIndex() : Optional.empty();
    }

    private static Table notNull(Table table, KnownConstraint constraint) {
        Table changed = table;
        for (Identifier column : constraint.definition().columns()) {
            changed = changed.change(column.text(), known -> known.notNull(true));
        }
        return changed;
    }

    private static Table with(Table table, KnownConstraint constraint) {
        return table.withConstraints(table.constraints().plus(constraint.name(), constraint));
    }
}
