package dev.schemalint.rules;

import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Effect;
import dev.schemalint.operation.PartitionOperation.DetachPartition;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A partition taken away under a lock on the whole table, where the server could do it without. */
public final class DetachedPartitionBlocksTable implements OperationRule<DetachPartition> {

    @Override
    public Optional<Verdict> judge(DetachPartition detach, Situation at) {
        RelationName parent = at.resolve(detach.on().name());
        boolean stops = !detach.concurrently() && at.waits(parent) == Blocks.READS_AND_WRITES;
        Effect concurrently =
                at.instead(new DetachPartition(detach.extent(), detach.on(), detach.partition(), true, false));
        return stops && concurrently.accepted() == Accepted.YES ? Optional.of(Verdict.on(at)) : Optional.empty();
    }
}
