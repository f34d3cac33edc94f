package dev.schemalint.rules;

import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.AlterConstraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A constraint that is checked against every row while others wait. */
public final class ConstraintScansTable implements OperationRule<ConstraintOperation> {

    @Override
    public Optional<Verdict> judge(ConstraintOperation operation, Situation at) {
        if (operation instanceof AlterConstraint alter) {
            return at.workedOnWhileOthersWait().findAny().isPresent()
                    ? Optional.of(Verdict.on(at)
                            .saying("enforced")
                            .word("constraint", alter.name().text())
                            .withoutFix())
                    : Optional.empty();
        }
        return operation instanceof AddConstraint add ? judge(add, at) : Optional.empty();
    }

    private static Optional<Verdict> judge(AddConstraint add, Situation at) {
        Constraint constraint = add.constraint();
        boolean checkedAtOnce = at.effect().scans().contains(at.resolve(add.on().name()))
                || constraint instanceof ForeignKey
                        && !constraint.traits().notValid()
                        && !constraint.traits().notEnforced();
        boolean buildsIndex = at.effect().indexed().contains(at.resolve(add.on().name()));
        if (!checkedAtOnce
                || buildsIndex
                || at.copiesTables()
                || constraint instanceof Check
                        && at.whole().rewrites().contains(at.resolve(add.on().name()))
                || !at.stopsWriters(at.resolve(add.on().name()))) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at)
                .word("constraint", constraint.name().map(Identifier::text).orElse("without a name"));
        return Optional.of(
                constraint instanceof ForeignKey key
                        ? foreignKey(key, at, verdict)
                        : constraint instanceof PrimaryKey
                                ? verdict.saying("primary-key").withoutFix()
                                : verdict);
    }

    private static Verdict foreignKey(ForeignKey key, Situation at, Verdict verdict) {
        boolean own = at.operation().relation().map(at::resolve).equals(Optional.of(at.resolve(key.referenced())));
        return own
                ? verdict.saying("own-key")
                : verdict.saying("foreign-key")
                        .word("referenced", key.referenced().text());
    }
}
