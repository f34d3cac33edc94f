package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Origin;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A column dropped whose values an earlier change copied to another, and that no script has compared with it since. */
public final class DroppedWithoutComparison implements OperationRule<DropColumn> {

    @Override
    public Optional<Verdict> judge(DropColumn drop, Situation at) {
        String gone = drop.column().text();
        return at.inUse(drop.on().name())
                ? at.table(drop.on().name()).stream()
                        .flatMap(table -> table.columns().values().stream())
                        .filter(column ->
                                column.copies().contains(gone) && !column.name().equals(gone) && isOlder(column, at))
                        .findFirst()
                        .map(copy -> Verdict.on(at).word("other", copy.name()))
                : Optional.empty();
    }

    /** In the same change nobody could have compared them. */
    private static boolean isOlder(Column column, Situation at) {
        return column.origin()
                .map(Origin::change)
                .filter(change -> change == at.change())
                .isEmpty();
    }
}
