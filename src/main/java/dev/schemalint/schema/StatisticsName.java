package dev.schemalint.schema;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.ObjectOperation.CreateStatistics;
import dev.schemalint.text.Gathering;

/** The name of extended statistics: the one written, or the one that the server gives. */
final class StatisticsName {

    private StatisticsName() {}

    static String of(CreateStatistics create, RelationName table) {
        return create.name()
                .map(name -> name.text())
                .orElseGet(() -> table.name()
                        + "_"
                        + create.values().stream()
                                .map(Expression::columnName)
                                .map(column -> column.orElse("expr"))
                                .collect(Gathering.joined("_"))
                        + "_stat");
    }
}
