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

/** A schema gone, with all that is in it. */
public final class DroppedSchema implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        if (DroppedDatabase.isAnotherWordForSchema(chapter.target().dialect())) {
            return List.of();
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(DropObject.class)) {
            if (at.operation() instanceof DropObject drop && drop.what() == ObjectKind.SCHEMA) {
                List<String> lost = drop.names().stream()
                        .map(Name::text)
                        .filter(schema -> !chapter.makes(schema))
                        .toList();
                if (!lost.isEmpty()) {
                    verdicts.add(verdict(drop, lost, at));
                }
            }
        }
        return verdicts;
    }

    private static Verdict verdict(DropObject drop, List<String> lost, Situation at) {
        String inside = at.schema().tables().stream()
                .filter(table -> lost.contains(table.name().schema()) && table.kind() == ObjectKind.TABLE)
                .map(table -> table.name().name())
                .collect(Gathering.joined(", "));
        Verdict verdict =
                Verdict.on(at).word("schemas", String.join(", ", lost)).word("inside", inside);
        if (!drop.cascade()) {
            return verdict.lowered(Severity.WARNING);
        }
        return verdict.saying(inside.isEmpty() ? "cascade" : "known");
    }
}
