package dev.schemalint.rules;

import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.operation.TransactionOperation.RollbackTransaction;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.session.Transaction;
import dev.schemalint.session.Transaction.Opener;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** BEGIN inside a transaction, or an end of one that is not there or belongs to the tool. */
public final class NestedTransaction implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        Optional<Transaction> open = at.session().transaction();
        if (operation instanceof BeginTransaction) {
            return open.map(transaction -> Verdict.on(at)
                    .saying(transaction.opener() == Opener.TOOL ? "tool-begin" : "begin")
                    .at(operation.span()));
        }
        if (operation instanceof CommitTransaction || operation instanceof RollbackTransaction) {
            String verb = operation instanceof CommitTransaction ? "COMMIT" : "ROLLBACK";
            if (open.isEmpty()) {
                return Optional.of(Verdict.on(at).saying("none").word("verb", verb));
            }
            return open.filter(transaction -> transaction.opener() == Opener.TOOL)
                    .map(transaction -> Verdict.on(at).saying("tool-end").word("verb", verb));
        }
        return Optional.empty();
    }
}
