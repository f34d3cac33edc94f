package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.RoutineOperation.Volatility;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import java.util.Optional;

/** Whether an expression's value depends on the session's settings by the types it works on, above all on its time zone. */
final class ZoneDependence {

    private ZoneDependence() {}

    static boolean of(Expression expression, Optional<Table> table, Moment moment) {
        return here(expression, table, moment)
                || expression.children().stream().anyMatch(child -> of(child, table, moment));
    }

    private static boolean here(Expression expression, Optional<Table> table, Moment moment) {
        if (expression instanceof Cast cast) {
            return type(cast.value(), table)
                    .flatMap(from ->
                            moment.catalogs().casts().between(from, cast.type().name()))
                    .map(known -> !known.immutable())
                    .orElse(false);
        }
        return expression instanceof Call call
                && moment.judge(call).worst() == Volatility.STABLE
                && call.arguments().stream()
                        .anyMatch(argument -> type(argument, table).equals(Optional.of("timestamptz")));
    }

    private static Optional<String> type(Expression expression, Optional<Table> table) {
        if (expression instanceof Cast cast) {
            return Optional.of(cast.type().name());
        }
        return expression
                .columnName()
                .flatMap(name -> table.flatMap(known -> known.column(name)))
                .flatMap(Column::type)
                .map(TypeName::name);
    }
}
