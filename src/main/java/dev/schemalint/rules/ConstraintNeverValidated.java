package dev.schemalint.rules;

import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.Name;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.KnownConstraint;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A constraint added NOT VALID that is still so when the last file has run. */
public final class ConstraintNeverValidated implements OperationRule<AddConstraint> {

    @Override
    public Optional<Verdict> judge(AddConstraint add, Situation at) {
        Name table = add.on().name();
        if (!add.constraint().traits().notValid() || !at.inUse(table)) {
            return Optional.empty();
        }
        return at.last().table(at.resolve(table)).stream()
                .flatMap(known -> known.constraints().values().stream())
                .filter(known -> !known.valid() && known.enforced() && isThis(known, at))
                .findFirst()
                .map(open -> Verdict.on(at).word("constraint", open.name()));
    }

    private static boolean isThis(KnownConstraint known, Situation at) {
        return known.origin().span().equals(at.operation().span())
                && known.origin().source().path().equals(at.source().path());
    }
}
