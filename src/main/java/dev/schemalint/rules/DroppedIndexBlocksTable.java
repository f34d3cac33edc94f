package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Blocks;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;

/** An index dropped under a lock on its table, where the server could do it without. */
public final class DroppedIndexBlocksTable implements OperationRule<DropIndex> {

    @Override
    public Optional<Verdict> judge(DropIndex drop, Situation at) {
        if (drop.concurrently()
                || at.copiesTables()
                || at.target().dialect() == Dialect.COCKROACHDB
                || !couldDoWithout(drop, at)) {
            return Optional.empty();
        }
        List<RelationName> stopped = drop.indexes().stream()
                .flatMap(index -> at.schema().tableOfIndex(index, at.session()).stream())
                .map(Table::name)
                .filter(table -> at.waits(table) == Blocks.READS_AND_WRITES)
                .toList();
        boolean unknownTable = drop.indexes().stream()
                .allMatch(index -> at.schema().tableOfIndex(index, at.session()).isEmpty());
        boolean certainlyThere = !drop.ifExists() || !at.schema().complete();
        if (stopped.isEmpty() && !(unknownTable && certainlyThere && at.effect().accepted() == Accepted.YES)) {
            return Optional.empty();
        }
        Verdict verdict = stopped.isEmpty()
                ? Verdict.on(at).saying("unseen")
                : Verdict.on(at).word("table", stopped.get(0).name());
        boolean alone = drop.indexes().size() == 1 && at.session().transaction().isEmpty() && !drop.cascade();
        return Optional.of(alone ? verdict : verdict.withoutFix());
    }

    private static boolean couldDoWithout(DropIndex drop, Situation at) {
        DropIndex concurrent = new DropIndex(
                drop.extent(), drop.indexes().subList(0, 1), true, drop.ifExists(), false, drop.table(), drop.manner());
        return at.instead(concurrent).accepted() == Accepted.YES;
    }
}
