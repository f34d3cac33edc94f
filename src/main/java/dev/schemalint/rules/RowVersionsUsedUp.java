package dev.schemalint.rules;

import dev.schemalint.effect.Course.Algorithm;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A table that has come to the end of its INSTANT columns, or nearly: each one leaves another version of its rows. */
public final class RowVersionsUsedUp implements OperationRule<ColumnOperation> {

    private static final String BUDGET = "row-versions";
    /** One tenth of them left is when to plan for a rebuild. */
    private static final int NEARLY = 10;

    @Override
    public Optional<Verdict> judge(ColumnOperation operation, Situation at) {
        Optional<Integer> most = at.effects().trait(BUDGET).map(Integer::parseInt);
        boolean counts = operation instanceof AddColumn || operation instanceof DropColumn;
        if (most.isEmpty()
                || !counts
                || !at.inUse(operation.on().name())
                || at.whole().refused()) {
            return Optional.empty();
        }
        int used = at.table(operation.on().name())
                .map(table -> table.storage().rowVersions())
                .orElse(0);
        Verdict verdict = Verdict.on(at).word("most", most.get().toString());
        if (used >= most.get()) {
            return Optional.of(verdict.saying("spent"));
        }
        boolean instant = at.whole().course().algorithm().equals(Optional.of(Algorithm.INSTANT));
        int left = most.get() - used - 1;
        return instant && left * NEARLY <= most.get()
                ? Optional.of(verdict.saying("nearly").word("left", String.valueOf(left)))
                : Optional.empty();
    }
}
