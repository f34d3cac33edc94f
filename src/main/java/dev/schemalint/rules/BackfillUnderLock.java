package dev.schemalint.rules;

import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Lock;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Reach;
import dev.schemalint.story.Situation;
import java.util.Objects;
import java.util.Optional;

/** Many rows changed while an earlier statement of the same transaction keeps others off their table. */
public final class BackfillUnderLock implements OperationRule<DataOperation> {

    @Override
    public Optional<Verdict> judge(DataOperation operation, Situation at) {
        boolean inUse = operation.relation().map(at::inUse).orElse(false);
        if (!inUse) {
            return Optional.empty();
        }
        if (operation instanceof Update update) {
            return judge(Reach.of(update, at), "UPDATE", at);
        }
        return operation instanceof Delete delete ? judge(Reach.of(delete, at), "DELETE", at) : Optional.empty();
    }

    private static Optional<Verdict> judge(Reach reach, String verb, Situation at) {
        Optional<RelationName> locked = lockedMeanwhile(at);
        if (locked.isEmpty() || reach.compareTo(Reach.FILTERED) <= 0) {
            return Optional.empty();
        }
        Lock held = Objects.requireNonNull(at.held().get(locked.get()));
        boolean own = at.operation().relation().map(at::resolve).equals(locked);
        return Optional.of(Verdict.on(at)
                .saying(own ? held.blocks().id() : "other")
                .word("locked", locked.get().name())
                .word("held", held.name())
                .word("verb", verb));
    }

    /** What others cannot use while the operation runs: the table it changes, or another one locked before. */
    static Optional<RelationName> lockedMeanwhile(Situation at) {
        Optional<RelationName> own = at.operation()
                .relation()
                .map(at::resolve)
                .filter(table -> at.waitsAlready(table).compareTo(Blocks.WRITES) >= 0);
        return own.or(() -> at.closedBefore().sorted().findFirst());
    }
}
