package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Origin;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A column that running code still asks for by its old name. */
public final class RenamedColumn implements OperationRule<RenameColumn> {

    @Override
    public Optional<Verdict> judge(RenameColumn rename, Situation at) {
        boolean madeInThisChange = at.table(rename.on().name())
                .flatMap(table -> table.column(rename.column().text()))
                .flatMap(column -> column.origin())
                .map(Origin::change)
                .equals(Optional.of(at.change()));
        return at.inUse(rename.on().name()) && !madeInThisChange
                ? Optional.of(Verdict.on(at).word("to", rename.to().text()))
                : Optional.empty();
    }
}
