package dev.schemalint.rules;

import dev.schemalint.operation.NotUnderstood;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** Text that no server accepts. */
public final class SyntaxError implements OperationRule<NotUnderstood.SyntaxError> {

    @Override
    public Optional<Verdict> judge(NotUnderstood.SyntaxError error, Situation at) {
        return Optional.of(Verdict.on(at).word("found", error.found()).word("expected", error.expected()));
    }
}
