package dev.schemalint.rules;

import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Difference;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.List;
import java.util.Optional;

/** A way back after which the schema is not what it was. */
public final class WayBackIncomplete implements FileRule {

    private static final int SHOWN = 3;

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Difference> differences = chapter.back().differences();
        Optional<Situation> first = chapter.back().moments().stream().findFirst();
        if (differences.isEmpty() || first.isEmpty()) {
            return List.of();
        }
        String what = differences.stream().limit(SHOWN).map(Difference::words).collect(Gathering.joined(", "));
        int more = differences.size() - SHOWN;
        return List.of(Verdict.on(first.get()).word("what", more > 0 ? what + " (and " + more + " more)" : what));
    }
}
