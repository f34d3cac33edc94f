package dev.schemalint.rules;

import dev.schemalint.operation.Added;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Operation;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;
import java.util.stream.Stream;

/** A foreign key through which one DELETE deletes rows of another table. */
public final class CascadingForeignKey implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        return Added.constraints(operation)
                .flatMap(constraint -> constraint instanceof ForeignKey key ? Stream.of(key) : Stream.empty())
                .filter(key -> key.onDelete()
                        .filter(action -> action.equalsIgnoreCase("cascade"))
                        .isPresent())
                .findFirst()
                .map(key -> Verdict.on(at)
                        .at(key.extent().span())
                        .word("referenced", key.referenced().text()));
    }
}
