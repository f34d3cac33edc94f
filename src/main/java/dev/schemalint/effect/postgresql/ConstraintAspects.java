package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.NotNull;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ALTER TABLE actions on one constraint do. */
record ConstraintAspects(Moment moment) {

    List<Aspect> of(ConstraintOperation operation) {
        if (operation instanceof AddConstraint add) {
            return AddConstraintAspects.of(add, moment);
        }
        if (operation instanceof DropConstraint drop) {
            return drop(drop);
        }
        if (operation instanceof ValidateConstraint validate) {
            return List.of(validate(validate));
        }
        if (operation instanceof AlterConstraint alter) {
            return List.of(alter(alter));
        }
        return List.of(moment.on(operation.kind(), operation.on()));
    }

    private List<Aspect> drop(DropConstraint drop) {
        RelationName table = moment.name(drop.on().name());
        Optional<KnownConstraint> known = constraint(table, drop.name());
        boolean notNull = known.map(constraint -> constraint.definition() instanceof NotNull)
                .orElse(drop.name().text().endsWith("_not_null"));
        if (notNull) {
            return List.of(moment.on("drop-constraint/not-null", drop.on()));
        }
        boolean missing =
                known.isEmpty() && moment.table(table).map(Table::complete).orElse(false);
        if (missing) {
            return List.of(moment.on(drop.ifExists() ? "drop-constraint" : "drop-constraint/missing", drop.on()));
        }
        boolean inherited = moment.table(table).stream()
                .flatMap(child -> child.lineage().parents().stream())
                .flatMap(parent -> constraint(parent, drop.name()).stream())
                .anyMatch(constraint -> !constraint.definition().traits().noInherit());
        if (inherited) {
            return List.of(moment.on("drop-constraint/inherited", drop.on()));
        }
        List<Aspect> found = new ArrayList<>();
        found.add(moment.on("drop-constraint", drop.on()));
        known.ifPresent(constraint -> {
            found.add(Aspect.of("drop-foreign-key")
                    .with(
                            Role.REFERENCED,
                            constraint.referenced().map(moment::divided).orElse(List.of())));
            List<RelationName> pointing = moment.schema()
                    .pointingAt(table)
                    .filter(other -> Keys.standsOn(other.key(), constraint, moment.table(table)))
                    .map(other -> other.table().name())
                    .toList();
            if (!pointing.isEmpty()) {
                found.add(Aspect.of(drop.cascade() ? "drop/cascade" : "drop-constraint/referenced")
                        .with(Role.REFERENCING, pointing));
            }
        });
        return found;
    }

    private Aspect validate(ValidateConstraint validate) {
        RelationName table = moment.name(validate.on().name());
        Optional<KnownConstraint> known = constraint(table, validate.name());
        if (known.isEmpty() && moment.table(table).map(Table::complete).orElse(false)) {
            return moment.on("drop-constraint/missing", validate.on());
        }
        if (known.isEmpty()) {
            return moment.on("validate-constraint/checked", validate.on())
                    .unsettled(List.of("what " + validate.name().text() + " checks"));
        }
        if (known.get().valid()) {
            return moment.on("validate-constraint", validate.on());
        }
        if (!known.get().enforced()) {
            return moment.on("validate-constraint/not-enforced", validate.on());
        }
        if (known.get().definition() instanceof ForeignKey) {
            return moment.on("validate-foreign-key", validate.on())
                    .with(
                            Role.REFERENCED,
                            moment.families(known.get().referenced().stream().toList()));
        }
        return moment.on(
                known.get().definition() instanceof NotNull ? "validate-not-null" : "validate-constraint/checked",
                validate.on());
    }

    private Aspect alter(AlterConstraint alter) {
        RelationName table = moment.name(alter.on().name());
        List<RelationName> referenced = constraint(table, alter.name()).stream()
                .flatMap(constraint -> constraint.referenced().stream())
                .toList();
        boolean deferring =
                alter.deferrable().isPresent() || alter.initiallyDeferred().isPresent();
        boolean other = constraint(table, alter.name())
                .map(constraint -> !(constraint.definition() instanceof ForeignKey))
                .orElse(false);
        if (deferring && other) {
            return moment.on("alter-constraint/not-foreign-key", alter.on());
        }
        String shape = alter.enforced()
                .map(enforced -> enforced ? "alter-constraint/enforced" : "alter-constraint/not-enforced")
                .orElse(alter.inherit().isPresent() ? "alter-constraint/inherit" : "alter-constraint");
        return moment.on(shape, alter.on()).with(Role.REFERENCED, referenced);
    }

    private Optional<KnownConstraint> constraint(RelationName table, Identifier name) {
        return moment.table(table).flatMap(known -> known.constraint(name.text()));
    }
}
