package dev.schemalint.rules;

import dev.schemalint.operation.SessionOperation.ResetSetting;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;

/** A search_path that is still set when the script is done. */
public final class SearchPathLeftSet implements FileRule {

    private static final String SEARCH_PATH = "search_path";

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> left = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof SetSetting set && set.name().equals(SEARCH_PATH) && !set.local()) {
                left.clear();
                if (!set.values().isEmpty()) {
                    left.add(Verdict.on(at));
                }
            }
            if (at.operation() instanceof ResetSetting reset
                    && reset.name().map(SEARCH_PATH::equals).orElse(true)) {
                left.clear();
            }
        }
        return left;
    }
}
