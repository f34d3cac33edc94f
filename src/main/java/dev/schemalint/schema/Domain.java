package dev.schemalint.schema;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.TypeName;
import java.util.Optional;
import org.pcollections.PMap;

/**
 * A domain.
 *
 * @param checks the names of its CHECK constraints, and whether all stored values are known to satisfy each
 */
public record Domain(
        String name, TypeName base, Optional<Expression> defaultValue, boolean notNull, PMap<String, Boolean> checks) {

    /** Whether a value must be looked at before it may be stored. */
    public boolean constrained() {
        return notNull || !checks.isEmpty();
    }

    Domain withDefault(Optional<Expression> changed) {
        return new Domain(name, base, changed, notNull, checks);
    }

    Domain notNull(boolean changed) {
        return new Domain(name, base, defaultValue, changed, checks);
    }

    Domain withChecks(PMap<String, Boolean> changed) {
        return new Domain(name, base, defaultValue, notNull, changed);
    }

    Domain named(String changed) {
        return new Domain(changed, base, defaultValue, notNull, checks);
    }
}
