package dev.schemalint.rules;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ViewOperation.DropView;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.List;
import java.util.Optional;

/** A view that running code may still read from, gone and not made again. */
public final class DroppedView implements OperationRule<DropView> {

    @Override
    public Optional<Verdict> judge(DropView drop, Situation at) {
        List<Name> lost = drop.views().stream()
                .filter(view -> at.inUse(view) && !madeAgain(at.resolve(view), at))
                .toList();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        String names = lost.stream().map(Name::text).collect(Gathering.joined(", "));
        Verdict verdict = Verdict.on(at).word("views", names);
        return Optional.of(drop.cascade() ? verdict.saying("cascade") : verdict);
    }

    private static boolean madeAgain(RelationName view, Situation at) {
        return at.end().table(view).isPresent() || at.last().table(view).isPresent();
    }
}
