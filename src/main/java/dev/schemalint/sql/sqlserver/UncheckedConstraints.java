package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.Traits;

/** Constraints that T-SQL adds WITH NOCHECK: they do not look at the rows that are there. */
final class UncheckedConstraints {

    private UncheckedConstraints() {}

    /** The same constraint; keys are built from all rows whatever is said. */
    static Constraint of(Constraint constraint) {
        if (constraint instanceof Check check) {
            return new Check(
                    check.extent(), check.name(), notValid(check.traits()), check.columns(), check.condition());
        }
        if (constraint instanceof ForeignKey key) {
            return new ForeignKey(
                    key.extent(),
                    key.name(),
                    notValid(key.traits()),
                    key.columns(),
                    key.referenced(),
                    key.referencedColumns(),
                    key.onDelete(),
                    key.onUpdate());
        }
        return constraint;
    }

    private static Traits notValid(Traits traits) {
        return new Traits(
                true, traits.notEnforced(), traits.deferrable(), traits.initiallyDeferred(), traits.noInherit());
    }
}
