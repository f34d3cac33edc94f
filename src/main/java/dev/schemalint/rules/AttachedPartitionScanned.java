package dev.schemalint.rules;

import dev.schemalint.operation.PartitionOperation.AttachPartition;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A partition whose rows, or those of the default partition, are checked while nobody may use them. */
public final class AttachedPartitionScanned implements OperationRule<AttachPartition> {

    @Override
    public Optional<Verdict> judge(AttachPartition attach, Situation at) {
        RelationName partition = at.resolve(attach.partition());
        Optional<RelationName> read = at.workedOnWhileOthersWait()
                .filter(at.effect().scans()::contains)
                .reduce((one, two) -> one.equals(partition) ? two : one);
        return read.map(table -> {
            Verdict verdict = Verdict.on(at).word("partition", table.name());
            return table.equals(partition) ? verdict : verdict.saying("default").withoutFix();
        });
    }
}
