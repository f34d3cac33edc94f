package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.Expression;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A DELETE that leaves no row: without WHERE, or with one that holds for all. */
public final class DeletedEveryRow implements OperationRule<Delete> {

    @Override
    public Optional<Verdict> judge(Delete delete, Situation at) {
        boolean everyRow = delete.where().map(Expression::alwaysTrue).orElse(true);
        boolean tableGoes = at.table(delete.table()).isPresent()
                && at.tableAtEnd(delete.table()).isEmpty();
        if (!everyRow || delete.limited() || tableGoes || !at.inUse(delete.table()) || joined(delete, at)) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at);
        return Optional.of(delete.where().isPresent() ? verdict.saying("tautology") : verdict);
    }

    /** {@code DELETE ... USING} without a condition that can be read may still leave rows, and so may T-SQL's FROM. */
    private static boolean joined(Delete delete, Situation at) {
        int others = at.target().dialect() == Dialect.SQLSERVER ? 0 : 1;
        return delete.where().isEmpty() && delete.reads().size() > others;
    }
}
