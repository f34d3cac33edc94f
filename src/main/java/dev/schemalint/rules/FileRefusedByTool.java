package dev.schemalint.rules;

import dev.schemalint.layout.Remark.Kind;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import java.util.List;

/** A file that the migration tool does not accept as it is written. */
public final class FileRefusedByTool implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        return Verdict.onRemarks(chapter, Kind.FILE_REFUSED);
    }
}
