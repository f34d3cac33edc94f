package dev.schemalint.rules;

import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.schema.RelationName;
import dev.schemalint.session.Transaction;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A constraint validated while the lock under which it was added is still held, so that NOT VALID gained nothing. */
public final class ValidatedInSameTransaction implements OperationRule<ValidateConstraint> {

    @Override
    public Optional<Verdict> judge(ValidateConstraint validate, Situation at) {
        RelationName table = at.resolve(validate.on().name());
        if (!at.inUse(table) || !at.effect().scans().contains(table)) {
            return Optional.empty();
        }
        return at.table(validate.on().name())
                .flatMap(known -> known.constraint(validate.name().text()))
                .filter(constraint -> addedUnderTheSameLock(constraint, at))
                .map(constraint -> Verdict.on(at)
                        .word("constraint", constraint.name())
                        .related(
                                "added here, and its lock is held until the end",
                                constraint.origin().span()));
    }

    private static boolean addedUnderTheSameLock(KnownConstraint constraint, Situation at) {
        boolean sameFile = constraint.origin().source().equals(at.source());
        boolean sameTransaction = at.session()
                .transaction()
                .map(Transaction::number)
                .map(number -> constraint.origin().change() == at.change()
                        && constraint.origin().transaction() == number)
                .orElse(false);
        int added = constraint.origin().span().start();
        boolean sameStatement = added >= at.statement().span().start()
                && added < at.statement().span().end();
        return sameFile && (sameTransaction || sameStatement);
    }
}
