package dev.schemalint.rules;

import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** An index built while writers wait, on an engine that could build it beside them. */
public final class IndexBlocksWrites implements OperationRule<CreateIndex> {

    @Override
    public Optional<Verdict> judge(CreateIndex index, Situation at) {
        boolean holdsNoRows = index.only();
        boolean isThere = index.ifNotExists() && !at.effect().indexed().contains(at.resolve(index.table()));
        if (holdsNoRows || isThere || !at.stopsWriters(at.resolve(index.table())) || at.copiesTables()) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at);
        boolean inTransaction = at.session().transaction().isPresent();
        return Optional.of(inTransaction ? verdict.withoutFix() : verdict);
    }
}
