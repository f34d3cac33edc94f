package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.session.Transaction;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Several schema changes in one transaction of CockroachDB, which runs them when it has ended; said once for each. */
public final class SeveralSchemaChangesInTransaction implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        if (chapter.target().dialect() != Dialect.COCKROACHDB) {
            return List.of();
        }
        Map<Integer, Set<Integer>> changes = new HashMap<>();
        Set<Integer> dropping = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            Optional<Integer> open = at.session().transaction().map(Transaction::number);
            if (open.isEmpty() || !changesSchema(at)) {
                continue;
            }
            Set<Integer> statements = changes.computeIfAbsent(open.get(), number -> new HashSet<>());
            if (at.operation() instanceof DropColumn) {
                dropping.add(open.get());
            }
            if (statements.add(at.number()) && statements.size() == 2) {
                Verdict verdict = Verdict.on(at);
                verdicts.add(dropping.contains(open.get()) ? verdict.saying("drops") : verdict);
            }
        }
        return verdicts;
    }

    /** Of something that was there before; what is made in the transaction may be changed in it. */
    private static boolean changesSchema(Situation at) {
        Operation operation = at.operation();
        boolean change = operation instanceof ColumnOperation
                || operation instanceof ConstraintOperation
                || operation instanceof IndexOperation
                || operation instanceof TableOperation;
        return change
                && !at.effect().refused()
                && !at.effect().course().commits()
                && operation.relation().map(at::inUse).orElse(false);
    }
}
