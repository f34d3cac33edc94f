package dev.schemalint.rules;

import dev.schemalint.effect.Accepted;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A new column that no existing row, and no insert of the running code, has a value for. */
public final class RequiredColumnWithoutDefault implements OperationRule<AddColumn> {

    @Override
    public Optional<Verdict> judge(AddColumn add, Situation at) {
        boolean filledByServer = add.definition().defaultValue().isPresent()
                || add.definition().generated().isPresent()
                || add.definition().identity().isPresent()
                || add.definition().is("auto_increment")
                || add.definition().type().map(type -> type.isSerial()).orElse(false);
        boolean lacksValue = add.definition().notNull() && !filledByServer;
        if (!lacksValue || !at.inUse(add.on().name())) {
            return Optional.empty();
        }
        boolean passes =
                at.effect().accepted() == Accepted.YES && at.effect().course().commits();
        return Optional.of(
                passes
                        ? Verdict.on(at).saying("passes").lowered(Severity.WARNING)
                        : Verdict.on(at).saying("usual"));
    }
}
