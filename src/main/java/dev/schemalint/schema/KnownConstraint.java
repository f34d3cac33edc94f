package dev.schemalint.schema;

import dev.schemalint.operation.Constraint;

/**
 * A constraint of a table.
 *
 * @param valid whether all rows are known to satisfy it
 */
public record KnownConstraint(String name, Constraint definition, boolean valid, Origin origin) {

    KnownConstraint validated() {
        return new KnownConstraint(name, definition, true, origin);
    }

    KnownConstraint named(String changed) {
        return new KnownConstraint(changed, definition, valid, origin);
    }
}
