package dev.schemalint.rules;

import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PartitionOperation.DetachPartition;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.session.Setting;
import dev.schemalint.session.Timeout;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** What waits for others in several steps, under a timeout meant for short locks: cut off, it leaves its work half done. */
public final class TimeoutCutsConcurrentBuild implements OperationRule<Operation> {

    private static final long SHORT_STATEMENT = 10 * 60 * 1000;
    private static final long SHORT_WAIT = 10 * 1000;

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        boolean builds = operation instanceof CreateIndex create && create.concurrently() && at.inUse(create.table())
                || operation instanceof Reindex reindex && reindex.concurrently();
        if (!builds && !detaches(operation)) {
            return Optional.empty();
        }
        Optional<Verdict> cut =
                cut("statement_timeout", SHORT_STATEMENT, at).or(() -> cut("lock_timeout", SHORT_WAIT, at));
        return builds ? cut : cut.map(verdict -> verdict.saying("detach"));
    }

    /** Whether it takes a partition out in two steps, of which the first counts whatever becomes of the second. */
    static boolean detaches(Operation operation) {
        return operation instanceof DetachPartition detach && detach.concurrently();
    }

    private static Optional<Verdict> cut(String name, long tooShort, Situation at) {
        Optional<Setting> setting = at.session().setting(name);
        return setting.filter(set -> Timeout.milliseconds(set.value())
                        .filter(length -> length > 0 && length < tooShort)
                        .isPresent())
                .map(set -> pointing(
                        Verdict.on(at)
                                .saying(name.replace('_', '-'))
                                .word("value", set.value())
                                .word("timeout", name),
                        set,
                        name));
    }

    private static Verdict pointing(Verdict verdict, Setting setting, String name) {
        return setting.place()
                .map(place -> verdict.related(name + " is written here", place.span()))
                .orElse(verdict);
    }
}
