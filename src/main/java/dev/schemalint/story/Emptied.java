package dev.schemalint.story;

import dev.schemalint.effect.Effect;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.NotUnderstood.Unread;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.operation.RoutineOperation.DynamicSql;
import dev.schemalint.operation.Runs;
import dev.schemalint.schema.RelationName;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Knows which relations hold no rows, as the open transaction has emptied them and put none in since. */
final class Emptied {

    private Emptied() {}

    /** @param resolve what the name of the operation's relation means */
    static Set<RelationName> after(
            Set<RelationName> before, Step step, Effect effect, Function<Operation, Set<RelationName>> resolve) {
        Operation operation = step.operation();
        if (operation instanceof DynamicSql
                || operation instanceof CallRoutine
                || operation instanceof Unread
                || mayWrite(operation)) {
            return Set.of();
        }
        if (before.isEmpty() && effect.emptied().isEmpty()) {
            return before;
        }
        Set<RelationName> after = new HashSet<>(before);
        // What a block holds comes after it, step by step.
        if (step.runs() == Runs.ALWAYS && operation.inside().isEmpty()) {
            after.addAll(effect.emptied());
        }
        if (addsRows(operation)) {
            after.removeAll(resolve.apply(operation));
        }
        return Set.copyOf(after);
    }

    static boolean addsRows(Operation operation) {
        return operation instanceof DataOperation && !(operation instanceof Delete) && !(operation instanceof Update);
    }

    private static boolean mayWrite(Operation operation) {
        return operation instanceof Select select
                && (!select.query().writes().isEmpty()
                        || !select.query().calls().isEmpty());
    }
}
