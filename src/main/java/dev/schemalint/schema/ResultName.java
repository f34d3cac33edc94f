package dev.schemalint.schema;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.BooleanValue;
import dev.schemalint.operation.Expression.Call;
import dev.schemalint.operation.Expression.Cast;
import dev.schemalint.operation.Expression.ColumnReference;
import dev.schemalint.operation.Expression.IsNull;
import dev.schemalint.operation.Expression.NullValue;
import dev.schemalint.operation.Expression.NumberValue;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Expression.Unary;
import java.util.Optional;
import java.util.Set;

/** The name that a value gets in the result of a query that gives it none. */
final class ResultName {

    private static final String NAMELESS = "?column?";

    /** Calls with a grammar of their own, which versions name differently. */
    private static final Set<String> SPECIAL =
            Set.of("extract", "overlay", "position", "substring", "trim", "normalize", "xmlserialize");

    private ResultName() {}

    /** Nothing when versions differ, or it takes more than is told of the value. */
    static Optional<String> of(Expression value) {
        if (value instanceof ColumnReference reference) {
            return Optional.of(reference.column().text());
        }
        if (value instanceof Call call) {
            String function = call.function().text();
            return SPECIAL.contains(function) ? Optional.empty() : Optional.of(function);
        }
        if (value instanceof Cast cast) {
            Optional<String> inner = of(cast.value());
            boolean strong = cast.value() instanceof ColumnReference || cast.value() instanceof Call;
            return inner.isPresent() && !strong && !(cast.value() instanceof Cast)
                    ? Optional.of(cast.type().name())
                    : inner;
        }
        if (value instanceof BooleanValue) {
            return Optional.of("bool");
        }
        boolean nameless = value instanceof NumberValue
                || value instanceof StringValue
                || value instanceof NullValue
                || value instanceof Binary
                || value instanceof Unary
                || value instanceof IsNull;
        return nameless ? Optional.of(NAMELESS) : Optional.empty();
    }
}
