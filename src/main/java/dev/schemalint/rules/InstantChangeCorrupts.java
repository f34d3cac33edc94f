package dev.schemalint.rules;

import dev.schemalint.effect.Course.Algorithm;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A column that comes or goes INSTANT on a release whose recovery log such tables can break. */
public final class InstantChangeCorrupts implements OperationRule<ColumnOperation> {

    @Override
    public Optional<Verdict> judge(ColumnOperation operation, Situation at) {
        boolean instant = (operation instanceof AddColumn || operation instanceof DropColumn)
                && at.whole().course().algorithm().equals(Optional.of(Algorithm.INSTANT));
        return instant
                        && at.inUse(operation.on().name())
                        && at.effects().trait("instant-corrupts").isPresent()
                ? Optional.of(Verdict.on(at))
                : Optional.empty();
    }
}
