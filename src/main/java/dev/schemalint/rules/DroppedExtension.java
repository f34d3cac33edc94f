package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;

/** An extension gone, with all that uses its types and functions. */
public final class DroppedExtension implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(DropObject.class)) {
            if (at.operation() instanceof DropObject drop && drop.what() == ObjectKind.EXTENSION) {
                String lost = drop.names().stream()
                        .map(Name::text)
                        .filter(name -> !chapter.makes(name) && !at.last().hasExtension(name))
                        .collect(Gathering.joined(", "));
                if (!lost.isEmpty()) {
                    Verdict verdict = Verdict.on(at).word("extensions", lost);
                    verdicts.add(drop.cascade() ? verdict.saying("cascade") : verdict.lowered(Severity.WARNING));
                }
            }
        }
        return verdicts;
    }
}
