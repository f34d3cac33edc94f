package dev.schemalint.rules;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A concurrent build that is skipped when an earlier try left an index behind that is not valid. */
public final class RetryOverInvalidIndex implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Set<String> cleared = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof DropIndex drop) {
                drop.indexes().forEach(index -> cleared.add(index.last().text()));
            }
            if (at.operation() instanceof CreateIndex create
                    && create.concurrently()
                    && create.ifNotExists()
                    && at.inUse(create.table())
                    && create.name()
                            .map(Identifier::text)
                            .filter(cleared::contains)
                            .isEmpty()) {
                verdicts.add(Verdict.on(at));
            }
        }
        return verdicts;
    }
}
