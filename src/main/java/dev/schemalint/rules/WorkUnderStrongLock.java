package dev.schemalint.rules;

import dev.schemalint.effect.Lock;
import dev.schemalint.operation.ConstraintOperation.ValidateConstraint;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import dev.schemalint.operation.ViewOperation.RefreshMaterializedView;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** Work that takes long by itself, done while a table is locked by an earlier statement of the transaction. */
public final class WorkUnderStrongLock implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        if (at.held().isEmpty() || at.effect().refused() || !takesLong(operation, at)) {
            return Optional.empty();
        }
        Optional<RelationName> locked = at.closedBefore()
                .filter(table -> Optional.ofNullable(at.held().get(table))
                        .map(Lock::awaited)
                        .orElse(false))
                .findFirst();
        return locked.filter(table -> !addedHere(operation, at))
                .map(table -> Verdict.on(at).word("locked", table.name()));
    }

    private static boolean takesLong(Operation operation, Situation at) {
        if (operation instanceof ValidateConstraint) {
            return at.effect().scans().stream().anyMatch(at::inUse);
        }
        if (operation instanceof Insert insert) {
            return insert.query().isPresent() && insert.reads().stream().anyMatch(at::inUse);
        }
        return operation instanceof CreateTableAs
                || operation instanceof RefreshMaterializedView
                || operation instanceof CreateMaterializedView;
    }

    /** That is another rule's: it was added under the very lock. */
    private static boolean addedHere(Operation operation, Situation at) {
        return operation instanceof ValidateConstraint validate
                && new ValidatedInSameTransaction().judge(validate, at).isPresent();
    }
}
