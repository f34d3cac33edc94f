package dev.schemalint.schema;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.Exclusion;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Constraint.Unique;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names PostgreSQL gives to constraints that were written without one. */
final class ConstraintNames {

    private ConstraintNames() {}

    static String given(Table table, Constraint constraint) {
        String stem = stem(table, constraint);
        String name = stem;
        for (int number = 1; table.constraints().containsKey(name); number++) {
            name = stem + number;
        }
        return name;
    }

    static String stem(Table table, Constraint constraint) {
        String relation = table.name().name();
        if (constraint instanceof PrimaryKey) {
            return GivenName.of(relation, "", "pkey");
        }
        List<String> columns = new ArrayList<>(columns(constraint));
        constraint.included().forEach(included -> columns.add(included.text()));
        return GivenName.of(relation, String.join("_", columns), suffix(constraint));
    }

    private static List<String> columns(Constraint constraint) {
        if (constraint instanceof Check check && check.columns().isEmpty()) {
            Set<String> named = new LinkedHashSet<>();
            check.condition().each(part -> {
                if (part instanceof ColumnReference reference) {
                    named.add(reference.column().text());
                }
            });
            return named.size() == 1 ? List.copyOf(named) : List.of();
        }
        return constraint.columns().stream().map(Identifier::text).toList();
    }

    private static String suffix(Constraint constraint) {
        if (constraint instanceof Check) {
            return "check";
        }
        if (constraint instanceof ForeignKey) {
            return "fkey";
        }
        if (constraint instanceof NotNull) {
            return "not_null";
        }
        return constraint instanceof Exclusion ? "excl" : "key";
    }

    /** A partition's check and foreign key bear its parent's name, a key of its own a name of its own. */
    static ConstraintOperation forMember(ConstraintOperation operation, RelationName parent, Table member) {
        if (!(operation instanceof AddConstraint add) || member.name().equals(parent)) {
            return operation;
        }
        Constraint constraint = add.constraint();
        return constraint instanceof Unique || constraint instanceof PrimaryKey || constraint instanceof Exclusion
                ? new AddConstraint(add.extent(), add.on(), nameless(constraint), add.ifNotExists())
                : operation;
    }

    private static Constraint nameless(Constraint constraint) {
        if (constraint instanceof Unique unique) {
            return new Unique(
                    unique.extent(),
                    Optional.empty(),
                    unique.traits(),
                    unique.columns(),
                    unique.nullsNotDistinct(),
                    unique.usingIndex(),
                    unique.index(),
                    unique.include());
        }
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey(
                    key.extent(),
                    Optional.empty(),
                    key.traits(),
                    key.columns(),
                    key.usingIndex(),
                    key.index(),
                    key.include());
        }
        return constraint instanceof Exclusion exclusion
                ? new Exclusion(
                        exclusion.extent(),
                        Optional.empty(),
                        exclusion.traits(),
                        exclusion.columns(),
                        exclusion.include(),
                        exclusion.where())
                : constraint;
    }
}
