package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A concurrent build by one of the servers whose concurrent builds leave out rows. */
public final class ConcurrentBuildCorruptsIndex implements OperationRule<IndexOperation> {

    /** The first release with the fault, and the one that mended it. */
    private static final Version BROKEN = Version.of(14, 0);

    private static final Version MENDED = Version.of(14, 4);

    @Override
    public Optional<Verdict> judge(IndexOperation operation, Situation at) {
        Version version = at.target().version();
        boolean broken = at.target().dialect() == Dialect.POSTGRESQL
                && version.numbers().size() > 1
                && version.atLeast(BROKEN)
                && !version.atLeast(MENDED);
        boolean concurrent =
                operation instanceof CreateIndex create && create.concurrently() && at.inUse(create.table())
                        || operation instanceof Reindex reindex && reindex.concurrently();
        return broken && concurrent ? Optional.of(Verdict.on(at)) : Optional.empty();
    }
}
