package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.Optional;

/** Another primary key on CockroachDB, whose tables are kept in the order of theirs. */
public final class ChangedPrimaryKey implements OperationRule<AddConstraint> {

    @Override
    public Optional<Verdict> judge(AddConstraint add, Situation at) {
        RelationName table = at.resolve(add.on().name());
        boolean another = add.constraint() instanceof PrimaryKey
                && at.target().dialect() == Dialect.COCKROACHDB
                && at.effect().rewrites().contains(table)
                && at.inUse(table);
        if (!another) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at)
                .word(
                        "columns",
                        add.constraint().columns().stream()
                                .map(Identifier::text)
                                .collect(Gathering.joined(", ")));
        boolean keeps = add.extent().clause("rewrites key").isPresent();
        return Optional.of(keeps ? verdict : verdict.saying("replaced"));
    }
}
