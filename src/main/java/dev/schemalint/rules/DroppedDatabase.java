package dev.schemalint.rules;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;
import java.util.stream.Collectors;

/** A whole database gone for good. */
public final class DroppedDatabase implements OperationRule<DropObject> {

    @Override
    public Optional<Verdict> judge(DropObject drop, Situation at) {
        String names = drop.names().stream().map(Name::text).collect(Collectors.joining(", "));
        return drop.what() == ObjectKind.DATABASE
                ? Optional.of(Verdict.on(at).word("databases", names))
                : Optional.empty();
    }
}
