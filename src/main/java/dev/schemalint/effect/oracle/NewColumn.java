package dev.schemalint.effect.oracle;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.TypeName;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a new column costs: whether its value is only noted, or written into every row. */
final class NewColumn {

    static final Set<String> LARGE = Set.of("clob", "nclob", "blob", "long", "long raw", "xmltype", "json");

    /** A value of its own for each row. */
    private static final Set<String> BY_ROW = Set.of("sys_guid", "nextval", "random", "value", "string", "uuid");

    private NewColumn() {}

    static String shape(ColumnDefinition column, Optional<Table> table) {
        if (column.generated().isPresent()) {
            return "add-column/virtual";
        }
        if (column.identity().isPresent()) {
            return "add-column/identity";
        }
        Optional<Expression> value = column.defaultValue().filter(given -> !(given instanceof NullValue));
        boolean notNull = column.constraints().stream()
                .anyMatch(constraint -> (constraint instanceof NotNull || constraint instanceof PrimaryKey)
                        && !constraint.traits().notEnforced()
                        && !constraint.traits().notValid());
        if (value.isEmpty()) {
            return notNull ? "add-column/not-null" : "add-column";
        }
        if (callsByRow(value.get())) {
            return "add-column/default/by-row";
        }
        if (column.type().map(NewColumn::isLarge).orElse(false)) {
            return "add-column/default/large";
        }
        if (table.map(NewColumn::hasLarge).orElse(false)) {
            return "add-column/default/beside-large";
        }
        return notNull ? "add-column/default/not-null" : "add-column/default";
    }

    static boolean isLarge(TypeName type) {
        return LARGE.contains(type.name());
    }

    private static boolean hasLarge(Table table) {
        return table.columns().values().stream()
                .map(Column::type)
                .flatMap(Optional::stream)
                .anyMatch(NewColumn::isLarge);
    }

    private static boolean callsByRow(Expression value) {
        boolean[] found = {false};
        value.each(part -> found[0] |= part instanceof Expression.Call call
                && BY_ROW.contains(call.function().text().toLowerCase(Locale.ROOT)));
        return found[0];
    }
}
