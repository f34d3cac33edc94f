package dev.schemalint.rules;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.MaintenanceOperation.OwnedObjects;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that a role owns, gone with one statement that names none of it. */
public final class DroppedOwnedObjects implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Set<String> reassigned = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(OwnedObjects.class)) {
            if (at.operation() instanceof OwnedObjects owned) {
                List<String> roles =
                        owned.roles().stream().map(Identifier::text).toList();
                if (!owned.drop()) {
                    reassigned.addAll(roles);
                } else if (!reassigned.containsAll(roles)) {
                    verdicts.add(Verdict.on(at).word("roles", String.join(", ", roles)));
                }
            }
        }
        return verdicts;
    }
}
