package dev.schemalint.rules;

import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import java.util.List;

/** A line for the migration tool that the tool takes for a comment. */
public final class DirectiveWithoutEffect implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        return Verdict.onRemarks(chapter, Kind.DIRECTIVE_WITHOUT_EFFECT);
    }
}
