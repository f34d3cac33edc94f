package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A column taken out of every row, on an engine that could leave the rows as they are. */
public final class DroppedColumnRewritesTable implements OperationRule<DropColumn> {

    @Override
    public Optional<Verdict> judge(DropColumn drop, Situation at) {
        RelationName table = at.resolve(drop.on().name());
        return at.effect().rewrites().contains(table) && at.stopsWriters(table) && needNot(drop, at)
                ? Optional.of(Verdict.on(at))
                : Optional.empty();
    }

    /** Whether the server can only note that the column is no longer used. */
    static boolean needNot(DropColumn drop, Situation at) {
        DropColumn noted = new DropColumn(
                drop.extent().with("unused", drop.span()), drop.on(), drop.column(), drop.ifExists(), drop.cascade());
        return at.instead(noted).rewrites().isEmpty() && !at.effect().rewrites().isEmpty();
    }
}
