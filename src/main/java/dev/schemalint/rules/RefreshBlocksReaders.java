package dev.schemalint.rules;

import dev.schemalint.effect.Blocks;
import dev.schemalint.operation.ViewOperation.RefreshMaterializedView;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A materialized view that nobody can read while its query runs. */
public final class RefreshBlocksReaders implements OperationRule<RefreshMaterializedView> {

    @Override
    public Optional<Verdict> judge(RefreshMaterializedView refresh, Situation at) {
        RelationName view = at.resolve(refresh.view());
        boolean empties = !refresh.withData();
        boolean stops = at.waits(view) == Blocks.READS_AND_WRITES;
        if (!stops || at.effect().refused()) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at).word("view", refresh.view().text());
        return Optional.of(empties ? verdict.saying("empty") : verdict);
    }
}
