package dev.schemalint.operation;

import java.util.Optional;

/** ALTER TABLE actions about one constraint. */
public sealed interface ConstraintOperation extends Operation {

    Altered on();

    @Override
    default Optional<Name> relation() {
        return Optional.of(on().name());
    }

    /** Clauses: {@code constraint}, the whole definition; {@code name}. */
    record AddConstraint(Extent extent, Altered on, Constraint constraint) implements ConstraintOperation {}

    /** Clauses: {@code name}. */
    record DropConstraint(Extent extent, Altered on, Identifier name, boolean ifExists, boolean cascade)
            implements ConstraintOperation {}

    /** Clauses: {@code name}. */
    record ValidateConstraint(Extent extent, Altered on, Identifier name) implements ConstraintOperation {}

    /** {@code ALTER CONSTRAINT}; what it leaves unsaid stays as it was. Clauses: {@code name}. */
    record AlterConstraint(
            Extent extent,
            Altered on,
            Identifier name,
            Optional<Boolean> deferrable,
            Optional<Boolean> initiallyDeferred,
            Optional<Boolean> enforced,
            Optional<Boolean> inherit)
            implements ConstraintOperation {}

    record RenameConstraint(Extent extent, Altered on, Identifier name, Identifier to) implements ConstraintOperation {}
}
