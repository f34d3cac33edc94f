package dev.schemalint.rules;

import dev.schemalint.operation.Operation;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.session.Transaction;
import dev.schemalint.story.Situation;
import java.util.Locale;
import java.util.Optional;

/** A statement that the server refuses inside a transaction, inside one. */
public final class ForbiddenInTransaction implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        Optional<Transaction> transaction = at.session().transaction();
        if (transaction.isEmpty() || at.effect().allowedInTransaction()) {
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

    /** As SQL spells it: {@code CREATE INDEX CONCURRENTLY}. */
    private static String words(Operation operation) {
        String words = operation.kind().replace('-', ' ').toUpperCase(Locale.ROOT);
        return operation.extent().clause("concurrently").isPresent() ? words + " CONCURRENTLY" : words;
    }
}
