package dev.schemalint.rules;

import dev.schemalint.effect.Blocks;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.session.Transaction;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Strong locks on several tables that are gathered one after the other in one transaction. */
public final class SeveralTablesLocked implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Situation at : chapter.moments()) {
            Optional<Integer> transaction = at.session().transaction().map(Transaction::number);
            if (transaction.isEmpty() || told.contains(transaction.get())) {
                continue;
            }
            Optional<RelationName> next = at.lockedInUse()
                    .filter(relation -> at.stopsWriters(relation)
                            && at.waitsAlready(relation).compareTo(Blocks.WRITES) < 0)
                    .findFirst();
            Optional<RelationName> first = next.flatMap(now -> at.held().keySet().stream()
                    .filter(other ->
                            !other.equals(now) && at.waitsAlready(other).compareTo(Blocks.WRITES) >= 0)
                    .findFirst());
            if (first.isPresent()) {
                told.add(transaction.get());
                verdicts.add(Verdict.on(at)
                        .word("first", first.get().name())
                        .word("second", next.get().name()));
            }
        }
        return verdicts;
    }
}
