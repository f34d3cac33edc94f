package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.operation.TransactionOperation.RollbackTransaction;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.session.Transaction;
import dev.schemalint.story.Situation;
import java.util.Locale;
import java.util.Optional;

/** A statement that the server refuses inside a transaction, inside one. */
public final class ForbiddenInTransaction implements OperationRule<Operation> {

    /** The first version in which a block or procedure may end the transaction it runs in. */
    private static final Version CODE_MAY_COMMIT = Version.of(11);

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        Optional<Transaction> transaction = at.session().transaction();
        boolean ends = endsTransactionFromInside(operation, at);
        if (ends && !at.target().version().atLeast(CODE_MAY_COMMIT)) {
            return Optional.of(Verdict.on(at).saying("code").word("what", words(operation)));
        }
        if (inCode(at) && !at.effect().allowedInTransaction() && at.runs() == Runs.ALWAYS) {
            return Optional.of(Verdict.on(at).saying("in-code").word("what", words(operation)));
        }
        if (transaction.isEmpty() || at.effect().allowedInTransaction() && !ends) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at)
                .saying(
                        switch (transaction.get().opener()) {
                            case SCRIPT -> "script";
                            case TOOL -> "tool";
                            case SERVER -> "together";
                        })
                .word("what", words(operation));
        return Optional.of(transaction
                .flatMap(Transaction::place)
                .map(begin -> verdict.related("the transaction begins here", begin.span()))
                .orElse(verdict));
    }

    /** Code may end only the transaction that it was called in by itself. */
    private static boolean endsTransactionFromInside(Operation operation, Situation at) {
        boolean ends = operation instanceof CommitTransaction || operation instanceof RollbackTransaction;
        return ends && inCode(at);
    }

    private static boolean inCode(Situation at) {
        return at.target().dialect() == Dialect.POSTGRESQL && !at.isOfStatement();
    }

    /** As SQL spells it: {@code CREATE INDEX CONCURRENTLY}. */
    private static String words(Operation operation) {
        String words = operation.kind().replace('-', ' ').toUpperCase(Locale.ROOT);
        return operation.extent().clause("concurrently").isPresent() ? words + " CONCURRENTLY" : words;
    }
}
