package dev.schemalint.schema;

import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.RoutineOperation.Calling;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.Volatility;
import dev.schemalint.operation.TypeName;
import java.util.Optional;

/**
 * A function or procedure that a script made.
 *
 * @param what whether it is a function or a procedure
 * @param home the schema it is in
 * @param volatility what it promises of its result
 * @param inlined whether the server may put its body in the place of a call, and then asks the body, not the promise
 * @param computes what that body computes, if it does nothing else
 * @param calling what its callers rely on beside the types of its arguments
 * @param returns the type of its result, where one was written
 */
public record Routine(
        ObjectKind what,
        String home,
        Volatility volatility,
        boolean inlined,
        Optional<Expression> computes,
        Calling calling,
        Optional<TypeName> returns) {

    static Routine of(CreateRoutine create, String home) {
        boolean inlined = create.language().filter("sql"::equals).isPresent()
                && !create.securityDefiner()
                && create.settings().isEmpty();
        return new Routine(
                create.what(),
                home,
                create.volatility().orElse(Volatility.VOLATILE),
                inlined,
                computed(create),
                create.calling(),
                create.returns());
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
        return new Routine(what, home, changed, inlined, computes, calling, returns);
    }
}
