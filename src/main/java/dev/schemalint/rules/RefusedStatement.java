package dev.schemalint.rules;

import dev.schemalint.operation.NotUnderstood;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.Runs;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A statement that the server refuses whatever rows there are. */
public final class RefusedStatement implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        boolean certain = at.effect().refused() && at.runs() == Runs.ALWAYS;
        boolean toldElsewhere = operation instanceof NotUnderstood || operation instanceof RunBlock;
        return certain && !toldElsewhere
                ? at.effect().why().map(why -> Verdict.on(at).word("why", why))
                : Optional.empty();
    }
}
