package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** SET NOT NULL that reads every row while nobody may use the table. */
public final class NotNullScansTable implements OperationRule<SetNotNull> {

    @Override
    public Optional<Verdict> judge(SetNotNull set, Situation at) {
        boolean scans = at.effect().scans().contains(at.resolve(set.on().name()));
        return scans && at.inUse(set.on().name()) ? Optional.of(Verdict.on(at)) : Optional.empty();
    }
}
