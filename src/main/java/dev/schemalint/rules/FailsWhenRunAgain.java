package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TriggerOperation.DropTrigger;
import dev.schemalint.operation.TypeOperation.CreateSequence;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.operation.ViewOperation.DropView;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Locale;
import java.util.Optional;

/** A statement outside a transaction that says neither IF EXISTS nor IF NOT EXISTS. */
public final class FailsWhenRunAgain implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        if (at.target().dialect() != Dialect.POSTGRESQL
                || at.session().transaction().isPresent()) {
            return Optional.empty();
        }
        return missingGuard(operation)
                .map(missing -> Verdict.on(at).word("guard", missing).word("what", words(operation)));
    }

    /** The words without which the operation fails a second time. */
    static Optional<String> missingGuard(Operation operation) {
        if (repeats(operation)) {
            return Optional.of("OR REPLACE");
        }
        if (makes(operation)) {
            return Optional.of("IF NOT EXISTS");
        }
        return drops(operation) ? Optional.of("IF EXISTS") : Optional.empty();
    }

    static String words(Operation operation) {
        return operation.kind().replace('-', ' ').toUpperCase(Locale.ROOT);
    }

    private static boolean makes(Operation operation) {
        return operation instanceof CreateTable table
                        && !table.ifNotExists()
                        && table.persistence() != Persistence.TEMPORARY
                || operation instanceof AddColumn column && !column.ifNotExists()
                || operation instanceof CreateIndex index && !index.ifNotExists()
                || operation instanceof CreateSequence sequence && !sequence.ifNotExists() && !sequence.temporary()
                || operation instanceof CreateObject object
                        && !object.ifNotExists()
                        && canSayIfNotExists(object.what());
    }

    private static boolean canSayIfNotExists(ObjectKind kind) {
        return kind == ObjectKind.SCHEMA || kind == ObjectKind.EXTENSION || kind == ObjectKind.STATISTICS;
    }

    private static boolean repeats(Operation operation) {
        return operation instanceof CreateView view && !view.orReplace() && !view.temporary()
                || operation instanceof CreateRoutine routine && !routine.orReplace();
    }

    private static boolean drops(Operation operation) {
        return operation instanceof DropTable table && !table.ifExists()
                || operation instanceof DropColumn column && !column.ifExists()
                || operation instanceof DropConstraint constraint && !constraint.ifExists()
                || operation instanceof DropIndex index && !index.ifExists()
                || operation instanceof DropView view && !view.ifExists()
                || operation instanceof DropRoutine routine && !routine.ifExists()
                || operation instanceof DropTrigger trigger && !trigger.ifExists()
                || operation instanceof DropObject object && !object.ifExists();
    }
}
