package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.PartitionOperation.Bound;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the valid CHECKs of a table tell which rows of a range it can hold, as far as plain numbers and equal texts go. */
final class BoundProof {

    private BoundProof() {}

    /** All its rows lie within the bound, and none has a null there. */
    static boolean implies(Table table, String column, Bound bound) {
        boolean notNull = table.column(column).flatMap(Column::notNull).orElse(false)
                || conditions(table).anyMatch(check -> NotNullProof.implies(check, column));
        return notNull
                && bound instanceof Bound.Range range
                && range.from().size() == 1
                && range.to().size() == 1
                && atLeast(table, column, range.from().get(0))
                && below(table, column, range.to().get(0));
    }

    /** None of its rows lies within the bound. */
    static boolean excludes(Table table, String column, Bound bound) {
        return bound instanceof Bound.Range range
                && range.from().size() == 1
                && range.to().size() == 1
                && (below(table, column, range.from().get(0))
                        || atLeast(table, column, range.to().get(0)));
    }

    private static Stream<Expression> conditions(Table table) {
        return table.constraints().values().stream()
                .filter(KnownConstraint::valid)
                .flatMap(constraint ->
                        constraint.definition() instanceof Check check ? Stream.of(check.condition()) : Stream.empty());
    }

    private static boolean atLeast(Table table, String column, Expression limit) {
        return conditions(table).flatMap(BoundProof::parts).anyMatch(part -> switch (operator(part, column)) {
            case ">=", ">", "=", "BETWEEN" -> compared(part, 1, limit, 0, true);
            default -> false;
        });
    }

    private static boolean below(Table table, String column, Expression limit) {
        return conditions(table).flatMap(BoundProof::parts).anyMatch(part -> switch (operator(part, column)) {
            case "<" -> compared(part, 1, limit, 0, false);
            case "<=", "=" -> compared(part, 1, limit, -1, false);
            case "BETWEEN" -> compared(part, 2, limit, -1, false);
            default -> false;
        });
    }

    private static Stream<Expression> parts(Expression condition) {
        return condition instanceof Binary both && both.operator().equals("AND")
                ? Stream.of(both.left(), both.right()).flatMap(BoundProof::parts)
                : Stream.of(condition);
    }

    /** The operator by which a part compares the column with a value. */
    private static String operator(Expression part, String column) {
        List<Expression> operands = part.children();
        if (operands.isEmpty() || !operands.get(0).columnName().equals(Optional.of(column))) {
            return "";
        }
        if (part instanceof Binary binary) {
            return binary.operator();
        }
        return part instanceof Composite composite ? composite.what() : "";
    }

    /** Whether the given operand is at least the limit, or at most; {@code apart} -1 asks for a difference. */
    private static boolean compared(Expression part, int operand, Expression limit, int apart, boolean atLeast) {
        Expression value = part.children().get(operand);
        Optional<BigDecimal> given = Partitions.number(value);
        Optional<BigDecimal> wanted = Partitions.number(limit);
        if (given.isEmpty() || wanted.isEmpty()) {
            return apart == 0 && value.equals(limit);
        }
        int order = given.get().compareTo(wanted.get());
        return atLeast ? order >= 0 : order <= apart;
    }
}
