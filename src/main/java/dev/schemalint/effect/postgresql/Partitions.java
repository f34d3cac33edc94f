package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.NumberValue;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Expression.Unary;
import dev.schemalint.operation.PartitionOperation.Bound;
import dev.schemalint.schema.Lineage;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is known of the partitions of a table. */
final class Partitions {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

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

    /** Whether two partitions would hold the same rows, as far as numbers and dates written alike tell. */
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

    /** The first key in which two ends differ decides. */
    private static boolean below(List<Expression> from, List<Expression> to) {
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            Optional<Integer> order = order(from.get(i), to.get(i));
            if (order.isEmpty() || order.get() != 0) {
                return order.isPresent() && order.get() < 0;
            }
        }
        return false;
    }

    private static Optional<Integer> order(Expression one, Expression two) {
        int open = end(one) - end(two);
        if (end(one) != 0 || end(two) != 0) {
            return Optional.of(open);
        }
        Optional<BigDecimal> first = number(one);
        Optional<BigDecimal> second = number(two);
        if (first.isPresent() && second.isPresent()) {
            return Optional.of(first.get().compareTo(second.get()));
        }
        return day(one).flatMap(low -> day(two).map(low::compareTo));
    }

    /** Minus one for MINVALUE, one for MAXVALUE. */
    private static int end(Expression value) {
        String word = value.columnName().orElse("").toLowerCase(Locale.ROOT);
        return word.equals("minvalue") ? -1 : word.equals("maxvalue") ? 1 : 0;
    }

    /** A day as every DateStyle reads it, which sorts as it is written. */
    private static Optional<String> day(Expression value) {
        return value instanceof Cast cast
                ? day(cast.value())
                : Optional.of(value)
                        .filter(text -> text instanceof StringValue)
                        .map(text -> ((StringValue) text).text())
                        .filter(text -> DAY.matcher(text).matches());
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
