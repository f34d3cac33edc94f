package dev.schemalint.rules;

import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Loss;
import dev.schemalint.text.Gathering;
import java.util.List;

/** A way back that throws away what was written since the way forward. */
public final class WayBackLosesData implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Loss> losses = Loss.in(chapter.back().moments());
        if (losses.isEmpty()) {
            return List.of();
        }
        String what = losses.stream().map(Loss::words).distinct().collect(Gathering.joined(", "));
        return List.of(Verdict.on(losses.get(0).at()).word("what", what));
    }
}
