package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.Expression.NumberValue;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.PartitionOperation.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a partition with some bound holds a row whose key is a constant. */
final class Membership {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d(:\\d\\d)?)?");

    private Membership() {}

    /** The value without casts. */
    static Expression constant(Expression value) {
        return value instanceof Cast cast ? constant(cast.value()) : value;
    }

    /** Nothing when it cannot be told. */
    static Optional<Boolean> holds(Bound bound, Expression value) {
        if (bound instanceof Bound.Default) {
            return Optional.of(false);
        }
        if (bound instanceof Bound.In in) {
            return in(in.values(), value);
        }
        if (bound instanceof Bound.Range range
                && range.from().size() == 1
                && range.to().size() == 1) {
            if (value instanceof NullValue) {
                return Optional.of(false);
            }
            Optional<Boolean> above = atLeast(value, range.from().get(0), "minvalue");
            Optional<Boolean> reaches = atLeast(value, range.to().get(0), "");
            Optional<Boolean> below = isNamed(range.to().get(0), "maxvalue") ? Optional.of(true) : reaches.map(r -> !r);
            return above.isPresent() && below.isPresent() ? Optional.of(above.get() && below.get()) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Boolean> in(List<Expression> listed, Expression value) {
        boolean known = true;
        for (Expression one : listed) {
            Optional<Boolean> same = same(constant(one), value);
            if (same.equals(Optional.of(true))) {
                return same;
            }
            known &= same.isPresent();
        }
        return known ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Boolean> same(Expression one, Expression two) {
        if (one instanceof NullValue || two instanceof NullValue) {
            return Optional.of(one instanceof NullValue && two instanceof NullValue);
        }
        if (one instanceof StringValue first && two instanceof StringValue second) {
            return Optional.of(first.text().equals(second.text()));
        }
        return compared(one, two).map(order -> order == 0);
    }

    private static Optional<Boolean> atLeast(Expression value, Expression limit, String always) {
        return isNamed(limit, always)
                ? Optional.of(true)
                : compared(value, constant(limit)).map(order -> order >= 0);
    }

    private static boolean isNamed(Expression limit, String word) {
        return limit.columnName().map(word::equalsIgnoreCase).orElse(false);
    }

    private static Optional<Integer> compared(Expression one, Expression two) {
        if (one instanceof StringValue first
                && two instanceof StringValue second
                && DATE.matcher(first.text()).matches()
                && DATE.matcher(second.text()).matches()) {
            return Optional.of(first.text().compareTo(second.text()));
        }
        Optional<BigDecimal> left = number(one);
        Optional<BigDecimal> right = number(two);
        return left.isPresent() && right.isPresent()
                ? Optional.of(left.get().compareTo(right.get()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Expression value) {
        if (value instanceof StringValue text && text.text().matches("[+-]?\\d{1,18}")) {
            return Optional.of(new BigDecimal(text.text()));
        }
        if (value instanceof Binary sum && sum.operator().matches("[+*-]")) {
            Optional<BigDecimal> left = integer(sum.left());
            Optional<BigDecimal> right = integer(sum.right());
            return left.flatMap(one -> right.map(two -> switch (sum.operator()) {
                case "+" -> one.add(two);
                case "-" -> one.subtract(two);
                default -> one.multiply(two);
            }));
        }
        return Partitions.number(value);
    }

    private static Optional<BigDecimal> integer(Expression value) {
        return value instanceof NumberValue ? Partitions.number(value) : Optional.empty();
    }
}
