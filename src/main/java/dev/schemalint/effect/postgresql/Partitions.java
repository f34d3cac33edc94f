package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.NumberValue;
import dev.schemalint.operation.Expression.Unary;
import dev.schemalint.operation.PartitionOperation.Bound;
import dev.schemalint.schema.Lineage;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is known of the partitions of a table. */
final class Partitions {

    private Partitions() {}

    static List<Table> of(RelationName parent, Moment moment) {
        return moment.schema().leaningOn(parent).stream()
                .filter(table -> table.partitionOf().equals(Optional.of(parent)))
                .toList();
    }

    static Optional<RelationName> defaultOf(RelationName parent, Moment moment) {
        return of(parent, moment).stream()
                .filter(table -> table.lineage()
                        .bound()
                        .map(bound -> bound instanceof Bound.Default)
                        .orElse(false))
                .map(Table::name)
                .findFirst();
    }

    /** Whether two partitions would hold the same rows, as far as plain numbers tell. */
    static boolean overlaps(RelationName parent, Bound bound, Moment moment) {
        return of(parent, moment).stream()
                .map(Table::lineage)
                .map(Lineage::bound)
                .flatMap(Optional::stream)
                .anyMatch(other -> overlap(other, bound));
    }

    private static boolean overlap(Bound one, Bound two) {
        if (one instanceof Bound.Default && two instanceof Bound.Default) {
            return true;
        }
        if (one instanceof Bound.In first && two instanceof Bound.In second) {
            return first.values().stream().anyMatch(second.values()::contains);
        }
        return one instanceof Bound.Range first
                && two instanceof Bound.Range second
                && below(first.from(), second.to())
                && below(second.from(), first.to());
    }

    private static boolean below(List<Expression> from, List<Expression> to) {
        if (from.size() != 1 || to.size() != 1) {
            return false;
        }
        Optional<BigDecimal> low = number(from.get(0));
        Optional<BigDecimal> high = number(to.get(0));
        return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) < 0;
    }

    static Optional<BigDecimal> number(Expression value) {
        if (value instanceof NumberValue number) {
            try {
                return Optional.of(new BigDecimal(number.digits()));
            } catch (NumberFormatException notDecimal) {
                return Optional.empty();
            }
        }
        return value instanceof Unary minus && minus.operator().equals("-")
                ? number(minus.value()).map(BigDecimal::negate)
                : Optional.empty();
    }
}
