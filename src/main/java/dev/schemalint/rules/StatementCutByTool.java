package dev.schemalint.rules;

import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import java.util.List;

/** A statement of which the migration tool sends only a piece. */
public final class StatementCutByTool implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        return Verdict.onRemarks(chapter, Kind.STATEMENT_CUT);
    }
}
