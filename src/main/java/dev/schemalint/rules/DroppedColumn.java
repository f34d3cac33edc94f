package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Origin;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A column and all its values gone for good. */
public final class DroppedColumn implements OperationRule<DropColumn> {

    @Override
    public Optional<Verdict> judge(DropColumn drop, Situation at) {
        boolean madeInThisChange = at.table(drop.on().name())
                .flatMap(table -> table.column(drop.column().text()))
                .flatMap(column -> column.origin())
                .map(Origin::change)
                .equals(Optional.of(at.change()));
        return at.inUse(drop.on().name()) && !madeInThisChange ? Optional.of(Verdict.on(at)) : Optional.empty();
    }
}
