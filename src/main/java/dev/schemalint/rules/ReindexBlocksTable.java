package dev.schemalint.rules;

import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Lock;
import dev.schemalint.operation.IndexOperation.Reindex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** Indexes built again while writers wait, and readers that would use them too. */
public final class ReindexBlocksTable implements OperationRule<Reindex> {

    @Override
    public Optional<Verdict> judge(Reindex reindex, Situation at) {
        boolean nobodyQueues = !at.effect().locks().isEmpty()
                && at.effect().locks().values().stream().noneMatch(Lock::awaited);
        boolean stopsNobody =
                !at.effect().locks().isEmpty() && at.effect().blocks().compareTo(Blocks.WRITES) < 0;
        if (nobodyQueues
                || stopsNobody
                || reindex.concurrently()
                || reindex.what() == ObjectKind.SYSTEM
                || newHere(reindex, at)) {
            return Optional.empty();
        }
        Reindex concurrent =
                new Reindex(reindex.extent(), reindex.what(), reindex.name(), true, reindex.options(), reindex.table());
        boolean couldDoWithout = at.instead(concurrent).accepted() == Accepted.YES;
        Verdict verdict = Verdict.on(at)
                .word("name", reindex.name().map(Name::text).orElse("the database"))
                .saying(couldDoWithout ? Verdict.USUAL : "old");
        boolean alone = at.session().transaction().isEmpty() && couldDoWithout;
        return Optional.of(alone ? verdict : verdict.withoutFix());
    }

    private static boolean newHere(Reindex reindex, Situation at) {
        if (reindex.table().isPresent()) {
            return !at.inUse(reindex.table().get());
        }
        Optional<Name> name = reindex.name();
        if (name.isEmpty()) {
            return false;
        }
        return switch (reindex.what()) {
            case TABLE -> !at.inUse(name.get());
            case INDEX ->
                at.schema()
                        .tableOfIndex(name.get(), at.session())
                        .map(table -> !at.inUse(table.name()))
                        .orElse(false);
            case DATABASE, SCHEMA -> false;
            default -> false;
        };
    }
}
