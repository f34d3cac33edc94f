package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Expression;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import java.util.List;
import java.util.Optional;

/** What a column may be computed from. */
final class GeneratedValues {

    private GeneratedValues() {}

    /** @param table the one it comes to, where that is there already */
    static List<Aspect> objections(ColumnDefinition column, Optional<Table> table, Moment moment) {
        return column.generated().stream()
                .map(generated -> objection(generated.expression(), table, moment))
                .toList();
    }

    /** The columns of a table that are computed already, beside which one more cannot be computed from them. */
    private static boolean readsGenerated(Expression expression, Optional<Table> table) {
        return table.stream()
                .flatMap(known -> known.columns().values().stream())
                .filter(Column::generated)
                .anyMatch(column -> expression.mentions(column.name()));
    }

    private static Aspect objection(Expression expression, Optional<Table> table, Moment moment) {
        if (readsGenerated(expression, table)) {
            return Aspect.of("generated/of-generated");
        }
        Volatilities.Judgement judged = moment.judge(expression);
        return judged.certainlyChanges() || ZoneDependence.of(expression, table, moment)
                ? Aspect.of("generated/not-immutable")
                : Aspect.of("generated/computed").unless(judged.missing());
    }
}
