package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.operation.TransactionOperation.RollbackTransaction;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.session.Setting;
import dev.schemalint.session.Transaction;
import dev.schemalint.session.Transaction.Opener;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A transaction of SQL Server that is committed although one of its statements has failed. */
public final class TransactionGoesOnAfterError implements FileRule {

    /** What scripts write that look after their errors themselves, or have the client stop at the first. */
    private static final Set<String> CARES =
            Set.of("begin catch", "@@error", "@@trancount", "xact_state", ":on error exit");

    private static final String NONE = "plain";

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        if (chapter.target().dialect() != Dialect.SQLSERVER || cares(chapter)) {
            return verdicts;
        }
        Optional<Situation> begin = Optional.empty();
        Set<Integer> changing = new TreeSet<>();
        boolean together = false;
        boolean changedInBatch = false;
        for (Situation at : chapter.moments()) {
            if (Batches.ends(at)) {
                changedInBatch = false;
            } else if (at.operation() instanceof BeginTransaction && at.isOfStatement()) {
                begin = Optional.of(at);
                changing.clear();
                together = false;
            } else if (begin.isPresent() && isOwn(at)) {
                boolean commits = at.operation() instanceof CommitTransaction && at.isOfStatement();
                boolean changes = changes(at.operation());
                together |= changedInBatch && (commits || changes && !changing.contains(at.number()));
                if (changes) {
                    changing.add(at.number());
                    changedInBatch = true;
                }
                if (commits && changing.size() > 1) {
                    verdict(begin.get(), together, chapter).ifPresent(verdicts::add);
                }
            }
        }
        return verdicts;
    }

    /** Apart from each other they run on only where nobody stops at a failed batch, as tools do. */
    private static Optional<Verdict> verdict(Situation begin, boolean together, Chapter chapter) {
        Verdict verdict = Verdict.on(begin);
        if (together) {
            return Batches.areParted(chapter) ? Optional.empty() : Optional.of(verdict);
        }
        return chapter.migration().tool().equals(NONE)
                ? Optional.of(verdict.saying("batches").lowered(Severity.NOTE))
                : Optional.empty();
    }

    private static boolean cares(Chapter chapter) {
        String text = chapter.source().content().toLowerCase(Locale.ROOT);
        return !chapter.of(RollbackTransaction.class).isEmpty()
                || CARES.stream().anyMatch(text::contains);
    }

    /** Whether it runs in a transaction of the script which nobody has told to end with an error. */
    private static boolean isOwn(Situation at) {
        boolean ends = at.session()
                .setting("xact_abort")
                .map(Setting::value)
                .filter("on"::equalsIgnoreCase)
                .isPresent();
        return !ends
                && at.session()
                        .transaction()
                        .map(Transaction::opener)
                        .filter(Opener.SCRIPT::equals)
                        .isPresent();
    }

    private static boolean changes(Operation operation) {
        return operation instanceof DataOperation && !(operation instanceof Select)
                || operation instanceof TableOperation
                || operation instanceof ColumnOperation
                || operation instanceof ConstraintOperation
                || operation instanceof IndexOperation;
    }
}
