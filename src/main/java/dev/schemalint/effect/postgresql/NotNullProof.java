package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.IsNull;
import dev.schemalint.operation.Expression.Unary;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.List;
import java.util.Optional;

/** Whether the rows of a table must be read to know that a column has no nulls. */
final class NotNullProof {

    private NotNullProof() {}

    /** The reading it takes: none if the column is NOT NULL already, or, on versions that look there, if a valid CHECK says so. */
    static List<Aspect> of(Moment moment, RelationName relation, String column) {
        Optional<Table> table = moment.table(relation);
        if (table.flatMap(known -> known.column(column))
                .flatMap(Column::notNull)
                .orElse(false)) {
            return List.of();
        }
        boolean proved = table.map(known -> proved(known, column)).orElse(false);
        return List.of(
                Aspect.of(proved ? "not-null/proved" : "not-null/unproved").with(Role.TABLE, relation));
    }

    private static boolean proved(Table table, String column) {
        return table.constraints().values().stream()
                .filter(KnownConstraint::valid)
                .anyMatch(constraint ->
                        constraint.definition() instanceof Check check && implies(check.condition(), column));
    }

    static boolean implies(Expression condition, String column) {
        if (condition instanceof IsNull test) {
            return test.negated() && test.value().columnName().equals(Optional.of(column));
        }
        if (condition instanceof Unary not && not.operator().equalsIgnoreCase("NOT")) {
            return not.value() instanceof IsNull test
                    && !test.negated()
                    && test.value().columnName().equals(Optional.of(column));
        }
        return condition instanceof Binary both
                && both.operator().equals("AND")
                && (implies(both.left(), column) || implies(both.right(), column));
    }
}
