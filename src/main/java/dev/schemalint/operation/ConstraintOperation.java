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
    record AddConstraint(Extent extent, Altered on, Constraint constraint, boolean ifNotExists)
            implements ConstraintOperation {
        public AddConstraint(Extent extent, Altered on, Constraint constraint) {
            this(extent, on, constraint, false);
        }
    }

    /** {@code DROP CONSTRAINT}, and where the text says what kind it is, {@code DROP FOREIGN KEY} and {@code DROP CHECK}. */
    record DropConstraint(
            Extent extent, Altered on, Identifier name, boolean ifExists, boolean cascade, Optional<Dropped> what)
            implements ConstraintOperation {
        public DropConstraint(Extent extent, Altered on, Identifier name, boolean ifExists, boolean cascade) {
            this(extent, on, name, ifExists, cascade, Optional.empty());
        }
    }

    /** The kinds of constraint that MySQL can drop by their kind. */
    enum Dropped {
        FOREIGN_KEY,
        CHECK
    }

    /** MySQL's primary key has no name of its own. */
    record DropPrimaryKey(Extent extent, Altered on, boolean ifExists) implements ConstraintOperation {}

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
