package dev.schemalint.rules;

import dev.schemalint.effect.Blocks;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** CREATE TABLE ... PARTITION OF, which stops the whole partitioned table where ATTACH would not. */
public final class NewPartitionBlocksTable implements OperationRule<CreateTable> {

    @Override
    public Optional<Verdict> judge(CreateTable create, Situation at) {
        if (create.partitionOf().isEmpty()) {
            return Optional.empty();
        }
        RelationName parent = at.resolve(create.partitionOf().get().parent());
        Optional<RelationName> scanned = at.workedOnWhileOthersWait().findFirst();
        if (scanned.isPresent()) {
            return Optional.of(Verdict.on(at)
                    .saying("default")
                    .word("default", scanned.get().name())
                    .word("parent", parent.name()));
        }
        return at.waits(parent) == Blocks.READS_AND_WRITES
                ? Optional.of(Verdict.on(at).word("parent", parent.name()).lowered(Severity.NOTE))
                : Optional.empty();
    }
}
