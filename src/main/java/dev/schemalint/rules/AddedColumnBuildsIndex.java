package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A new column whose uniqueness needs an index that is built while nobody may use the table. */
public final class AddedColumnBuildsIndex implements OperationRule<AddColumn> {

    @Override
    public Optional<Verdict> judge(AddColumn add, Situation at) {
        RelationName table = at.resolve(add.on().name());
        boolean builds = at.effect().indexed().contains(table)
                && !at.effect().rewrites().contains(table)
                && !at.effect().refused();
        if (!builds || !at.inUse(table)) {
            return Optional.empty();
        }
        boolean key = add.definition().constraints().stream().anyMatch(PrimaryKey.class::isInstance);
        return Optional.of(Verdict.on(at).atClause("unique").word("kind", key ? "PRIMARY KEY" : "UNIQUE"));
    }
}
