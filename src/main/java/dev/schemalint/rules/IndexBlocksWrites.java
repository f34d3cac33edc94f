package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.Option;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.List;
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
        boolean saysMore = index.where().isPresent()
                || !index.include().isEmpty()
                || !index.options().isEmpty();
        // Tried again over what a failed build has left behind, IF NOT EXISTS would build nothing.
        boolean skipped = index.ifNotExists() && at.target().dialect() == Dialect.POSTGRESQL;
        boolean mended = !inTransaction
                && !skipped
                && (at.target().dialect() != Dialect.SQLSERVER || !saysMore && takesOnline(index, at));
        return Optional.of(mended ? verdict : verdict.withoutFix());
    }

    private static boolean takesOnline(CreateIndex index, Situation at) {
        Option online = Option.of("online", "on");
        CreateIndex beside = new CreateIndex(
                index.extent(),
                index.name(),
                index.table(),
                index.unique(),
                index.concurrently(),
                index.ifNotExists(),
                index.only(),
                index.method(),
                index.keys(),
                index.include(),
                index.nullsNotDistinct(),
                List.of(online),
                index.tablespace(),
                index.where());
        return !at.instead(beside).refused();
    }
}
