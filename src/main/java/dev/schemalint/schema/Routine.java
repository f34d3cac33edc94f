package dev.schemalint.schema;

import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.Volatility;
import dev.schemalint.operation.TypeName;
import java.util.Optional;

/**
 * A function or procedure that a script made.
 *
 * @param home the schema it is in
 * @param volatility what it promises of its result
 * @param inlined whether the server may put its body in the place of a call, and then asks the body, not the promise
 * @param computes what that body computes, if it does nothing else
 * @param returns the type of its result, where one was written
 */
public record Routine(
        String home,
        Volatility volatility,
        boolean inlined,
        Optional<Expression> computes,
        Optional<TypeName> returns) {

    static Routine of(CreateRoutine create, String home) {
        boolean inlined = create.language().filter("sql"::equals).isPresent()
                && !create.securityDefiner()
                && create.settings().isEmpty();
        return new Routine(
                home, create.volatility().orElse(Volatility.VOLATILE), inlined, computed(create), create.returns());
    }

    private static Optional<Expression> computed(CreateRoutine create) {
        return create.inside().size() == 1
                ? create.inside().get(0).operations().stream()
                        .filter(Select.class::isInstance)
                        .map(operation -> ((Select) operation).query())
                        .filter(query ->
                                query.reads().isEmpty() && query.values().size() == 1)
                        .map(query -> query.values().get(0))
                        .findFirst()
                : Optional.empty();
    }

    Routine promising(Volatility changed) {
        return new Routine(home, changed, inlined, computes, returns);
    }
}
