package dev.schemalint.rules;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.session.Transaction;
import dev.schemalint.session.Transaction.Opener;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;

/** A transaction that the script opens and never ends, so that all of it is undone. */
public final class UnclosedTransaction implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        if (chapter.moments().isEmpty()) {
            return List.of();
        }
        Situation end = chapter.moments().get(chapter.moments().size() - 1);
        Optional<Extent> begin = end.session()
                .after(end.operation())
                .transaction()
                .filter(transaction -> transaction.opener() == Opener.SCRIPT)
                .flatMap(Transaction::place);
        boolean runnersOwn = chapter.moments().stream()
                .anyMatch(moment -> moment.operation() instanceof CommitTransaction
                        && moment.session().transaction().isEmpty());
        if (runnersOwn) {
            // Who commits what no script has begun gives back to the runner what he took from it.
            return List.of();
        }
        return begin.stream()
                .flatMap(place -> chapter.moments().stream()
                        .filter(moment -> moment.operation().extent().equals(place))
                        .map(Verdict::on))
                .toList();
    }
}
