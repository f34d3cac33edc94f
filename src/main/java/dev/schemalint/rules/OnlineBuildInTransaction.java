package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Option;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.session.Transaction;
import dev.schemalint.session.Transaction.Opener;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;

/** An online build of SQL Server inside a transaction, which keeps the lock of its last moment until the end. */
public final class OnlineBuildInTransaction implements OperationRule<IndexOperation> {

    @Override
    public Optional<Verdict> judge(IndexOperation build, Situation at) {
        Optional<Transaction> transaction = at.session().transaction();
        Optional<Name> table = build.relation();
        boolean concerns = at.target().dialect() == Dialect.SQLSERVER
                && isOnline(build)
                && at.effect().allowedInTransaction()
                && table.map(at::inUse).orElse(true);
        return concerns && transaction.isPresent()
                ? Optional.of(Verdict.on(at)
                        .saying(transaction.get().opener() == Opener.TOOL ? "tool" : Verdict.USUAL)
                        .word("table", table.map(Name::text).orElse("the table")))
                : Optional.empty();
    }

    private static boolean isOnline(IndexOperation build) {
        if (build instanceof CreateIndex create) {
            return isOn(create.options());
        }
        return build instanceof Reindex rebuild && isOn(rebuild.options());
    }

    private static boolean isOn(List<Option> options) {
        return Option.value(options, "online")
                .filter(value -> value.regionMatches(true, 0, "on", 0, 2))
                .isPresent();
    }
}
