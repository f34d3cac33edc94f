package dev.schemalint.effect.sqlserver;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnDefinition.Kind;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.TypeName;
import java.util.Set;

/** What a new column costs: whether its value is only noted, or written into every row. */
final class NewColumn {

    private static final Set<String> ROW_VERSION = Set.of("rowversion", "timestamp");

    /** A column of these types is never added online. */
    private static final Set<String> LARGE =
            Set.of("xml", "text", "ntext", "image", "hierarchyid", "geometry", "geography");

    /** A value of its own for each row. */
    private static final Set<String> BY_ROW = Set.of("newid", "newsequentialid", "rand", "crypt_gen_random");

    private NewColumn() {}

    static String shape(ColumnDefinition column) {
        if (column.generated().isPresent()) {
            boolean stored = column.generated().get().kind() == Kind.STORED;
            return stored ? "add-column/persisted" : "add-column/computed";
        }
        if (column.identity().isPresent()) {
            return "add-column/identity";
        }
        if (column.type().map(type -> ROW_VERSION.contains(type.name())).orElse(false)) {
            return "add-column/rowversion";
        }
        if (column.defaultValue().isEmpty()) {
            return column.notNull() ? "add-column/not-null" : "add-column";
        }
        boolean written =
                column.notNull() || column.extent().clause("with values").isPresent();
        if (!written) {
            return "add-column";
        }
        if (!column.notNull()) {
            return "add-column/with-values";
        }
        if (column.type().map(NewColumn::isLarge).orElse(false)) {
            return "add-column/not-null/large";
        }
        return isConstant(column.defaultValue().get())
                ? "add-column/not-null/constant"
                : "add-column/not-null/computed";
    }

    private static boolean isLarge(TypeName type) {
        return LARGE.contains(type.name())
                || type.modifiers().stream().anyMatch(modifier -> modifier.equalsIgnoreCase("max"));
    }

    /** Whether it has one value for all rows when it runs, as GETDATE() does; a function of one's own may not. */
    static boolean isConstant(Expression value) {
        boolean[] constant = {true};
        value.each(part -> {
            if (part instanceof Expression.Call call) {
                boolean own = call.function().parts().size() > 1;
                constant[0] &= !own && !BY_ROW.contains(call.function().text().toLowerCase(java.util.Locale.ROOT));
            }
            constant[0] &= !(part instanceof Expression.Subquery);
        });
        return constant[0];
    }
}
