package dev.schemalint.rules;

import dev.schemalint.operation.TableOperation.RowSecurity;
import dev.schemalint.operation.TableOperation.SetRowSecurity;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;

/** Row level security switched off, and not on again in the same file. */
public final class RowSecuritySwitchedOff implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Situation> moments = chapter.of(SetRowSecurity.class);
        for (int i = 0; i < moments.size(); i++) {
            Situation at = moments.get(i);
            if (at.operation() instanceof SetRowSecurity set
                    && set.state() == RowSecurity.DISABLE
                    && at.inUse(set.on().name())
                    && moments.subList(i + 1, moments.size()).stream()
                            .noneMatch(later ->
                                    switchesOn(later, at.resolve(set.on().name())))) {
                verdicts.add(Verdict.on(at));
            }
        }
        return verdicts;
    }

    private static boolean switchesOn(Situation later, RelationName table) {
        return later.operation() instanceof SetRowSecurity set
                && set.state() == RowSecurity.ENABLE
                && later.resolve(set.on().name()).equals(table);
    }
}
