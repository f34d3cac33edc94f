package dev.schemalint.rules;

import dev.schemalint.effect.Blocks;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A foreign key dropped without a limit to the wait for the table that it points to. */
public final class DroppedKeyBlocksReferencedTable implements OperationRule<DropConstraint> {

    @Override
    public Optional<Verdict> judge(DropConstraint drop, Situation at) {
        RelationName own = at.resolve(drop.on().name());
        boolean limited = at.session().setting("lock_timeout").isPresent();
        Optional<RelationName> other = at.lockedInUse()
                .filter(relation -> !relation.equals(own)
                        && at.waits(relation) == Blocks.READS_AND_WRITES
                        && at.waitsAlready(relation) != Blocks.READS_AND_WRITES)
                .filter(relation -> pointsTo(relation, drop, at))
                .findFirst();
        return limited
                ? Optional.empty()
                : other.map(relation ->
                        Verdict.on(at).word("constraint", drop.name().text()).word("referenced", relation.name()));
    }

    private static boolean pointsTo(RelationName relation, DropConstraint drop, Situation at) {
        return at.table(drop.on().name())
                .flatMap(known -> known.constraint(drop.name().text()))
                .flatMap(known -> known.referenced())
                .filter(relation::equals)
                .isPresent();
    }
}
