package dev.schemalint.schema;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.Exclusion;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Identifier;
import java.util.LinkedHashSet;
import java.util.List;
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
            return relation + "_pkey";
        }
        String columns = String.join("_", columns(constraint));
        return relation + (columns.isEmpty() ? "" : "_" + columns) + "_" + suffix(constraint);
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
}
