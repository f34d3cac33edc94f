package dev.schemalint.rules;

import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import java.util.List;

/** A statement that waits for a transaction which its own migration tool holds open. */
public final class ConcurrentBuildWaitsForItsTool implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        return Verdict.onRemarks(chapter, Kind.WAITS_FOR_ITS_TOOL);
    }
}
