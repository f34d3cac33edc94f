package dev.schemalint.schema;

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
 * @param returns the type of its result, where one was written
 */
public record Routine(String home, Volatility volatility, boolean inlined, Optional<TypeName> returns) {

    static Routine of(CreateRoutine create, String home) {
        boolean inlined = create.language().filter("sql"::equals).isPresent()
                && !create.securityDefiner()
                && create.settings().isEmpty();
        return new Routine(home, create.volatility().orElse(Volatility.VOLATILE), inlined, create.returns());
    }

    Routine promising(Volatility changed) {
        return new Routine(home, changed, inlined, returns);
    }
}
