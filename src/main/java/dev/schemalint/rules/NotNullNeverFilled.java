package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.IsNull;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** SET NOT NULL on a column that no script gave a default or its rows a value. */
public final class NotNullNeverFilled implements OperationRule<SetNotNull> {

    @Override
    public Optional<Verdict> judge(SetNotNull set, Situation at) {
        String name = set.column().text();
        Optional<Table> table = at.table(set.on().name());
        boolean empty = table.flatMap(
                        known -> known.column(name).filter(column -> lacksValues(column) && wasAdded(column, known)))
                .isPresent();
        return empty && at.inUse(set.on().name()) && table.stream().noneMatch(known -> proved(known, name))
                ? Optional.of(Verdict.on(at))
                : Optional.empty();
    }

    /** As far as the scripts tell, which is only so where they tell how it was made. */
    private static boolean lacksValues(Column column) {
        return column.origin().isPresent()
                && !column.notNull().orElse(true)
                && column.defaultValue().isEmpty()
                && !column.identity()
                && !column.generated()
                && !column.filled();
    }

    /** Rows older than a column have no value in it; a column as old as its table is filled by inserts. */
    private static boolean wasAdded(Column column, Table table) {
        return table.origin().isEmpty() || !table.origin().equals(column.origin());
    }

    private static boolean proved(Table table, String column) {
        return table.constraints().values().stream()
                .anyMatch(constraint -> constraint.valid()
                        && constraint.definition() instanceof Check check
                        && says(check.condition(), column));
    }

    private static boolean says(Expression condition, String column) {
        return condition instanceof IsNull present
                && present.negated()
                && present.value().columnName().equals(Optional.of(column));
    }
}
