package dev.schemalint.rules;

import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Lock;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Reach;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** Many rows changed while an earlier statement of the same transaction keeps others off their table. */
public final class BackfillUnderLock implements OperationRule<DataOperation> {

    @Override
    public Optional<Verdict> judge(DataOperation operation, Situation at) {
        if (operation instanceof Update update) {
            return judge(Reach.of(update, at), "UPDATE", at);
        }
        return operation instanceof Delete delete ? judge(Reach.of(delete, at), "DELETE", at) : Optional.empty();
    }

    private static Optional<Verdict> judge(Reach reach, String verb, Situation at) {
        Optional<Lock> held = at.operation()
                .relation()
                .map(at::resolve)
                .filter(at::inUse)
                .map(at.held()::get)
                .filter(lock -> lock.blocks().compareTo(Blocks.WRITES) >= 0);
        if (held.isEmpty() || reach.compareTo(Reach.FILTERED) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Verdict.on(at)
                .saying(held.get().blocks().id())
                .word("held", held.get().name())
                .word("verb", verb));
    }
}
