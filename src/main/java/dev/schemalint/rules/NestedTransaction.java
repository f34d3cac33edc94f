package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.operation.TransactionOperation.RollbackTransaction;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.session.Transaction;
import dev.schemalint.session.Transaction.Opener;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** BEGIN inside a transaction, or an end of one that is not there or belongs to the tool. */
public final class NestedTransaction implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        if (chapter.target().dialect() == Dialect.ORACLE) {
            // The first change opens a transaction there, and nothing tells of it.
            return List.of();
        }
        List<Verdict> verdicts = new ArrayList<>();
        List<Situation> moments = chapter.moments();
        Optional<Verdict> ignored = Optional.empty();
        for (int i = 0; i < moments.size(); i++) {
            Situation at = moments.get(i);
            Operation operation = at.operation();
            if (!at.isOfStatement()) {
                continue;
            }
            if (operation instanceof BeginTransaction) {
                ignored = begin(at);
                ignored.ifPresent(verdicts::add);
            } else if (operation instanceof CommitTransaction) {
                boolean told = ignored.isPresent() && at.session().transaction().isPresent();
                ignored = Optional.empty();
                if (!told) {
                    end("COMMIT", at, moments.subList(i + 1, moments.size())).ifPresent(verdicts::add);
                }
            } else if (operation instanceof RollbackTransaction) {
                end("ROLLBACK", at, List.of()).ifPresent(verdicts::add);
            }
        }
        return verdicts;
    }

    /** Where statements were only sent at once, BEGIN is taken at its word. */
    private static Optional<Verdict> begin(Situation at) {
        return at.session()
                .transaction()
                .map(Transaction::opener)
                .filter(opener -> opener != Opener.SERVER)
                .map(opener -> Verdict.on(at).saying(opener == Opener.TOOL ? "tool-begin" : "begin"));
    }

    private static Optional<Verdict> end(String verb, Situation at, List<Situation> later) {
        Optional<Transaction> open = at.session().transaction();
        boolean commits = at.operation() instanceof CommitTransaction;
        if (open.isEmpty()) {
            Verdict verdict = Verdict.on(at).saying("none").word("verb", verb);
            return Optional.of(commits ? verdict.lowered(Severity.NOTE) : verdict);
        }
        if (open.get().opener() != Opener.TOOL) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at).saying("tool-end").word("verb", verb);
        return Optional.of(leadsOutside(later) ? verdict.lowered(Severity.NOTE) : verdict);
    }

    /** Whether what follows must not run in a transaction, so that the tool's had to be ended. */
    private static boolean leadsOutside(List<Situation> later) {
        return later.stream()
                .takeWhile(at -> !(at.operation() instanceof BeginTransaction))
                .anyMatch(at -> !at.effect().allowedInTransaction());
    }
}
