package dev.schemalint.rules;

import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TransactionOperation;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.session.Transaction;
import dev.schemalint.session.Transaction.Opener;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A statement that commits the transaction which the script opened in order to undo all of it if something fails. */
public final class TransactionEndedByDdl implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Situation at : chapter.moments()) {
            Optional<Transaction> open =
                    at.session().transaction().filter(transaction -> transaction.opener() == Opener.SCRIPT);
            boolean ends = at.effect().course().commits() && !(at.operation() instanceof TransactionOperation);
            if (open.isPresent() && ends && told.add(open.get().number())) {
                boolean wrote = chapter.moments().stream()
                        .takeWhile(before -> before.number() < at.number())
                        .filter(before -> before.session()
                                .transaction()
                                .map(Transaction::number)
                                .equals(Optional.of(open.get().number())))
                        .anyMatch(before -> before.operation() instanceof DataOperation);
                verdicts.add(
                        Verdict.on(at).saying(wrote ? "wrote" : Verdict.USUAL).word("what", words(at.operation())));
            }
        }
        return verdicts;
    }

    private static String words(Operation operation) {
        return operation.kind().replace('-', ' ').toUpperCase(Locale.ROOT);
    }
}
