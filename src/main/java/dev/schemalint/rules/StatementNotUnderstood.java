package dev.schemalint.rules;

import dev.schemalint.operation.NotUnderstood.Unread;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A statement that was not judged, because it could not be read. */
public final class StatementNotUnderstood implements OperationRule<Unread> {

    @Override
    public Optional<Verdict> judge(Unread unread, Situation at) {
        return Optional.of(Verdict.on(at).word("reason", unread.reason()));
    }
}
