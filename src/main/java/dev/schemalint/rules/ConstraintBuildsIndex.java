package dev.schemalint.rules;

import dev.schemalint.operation.Constraint.Exclusion;
import dev.schemalint.operation.Constraint.PrimaryKey;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.Identifier;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.Optional;

/** A constraint whose index is built while nobody may use the table. */
public final class ConstraintBuildsIndex implements OperationRule<AddConstraint> {

    @Override
    public Optional<Verdict> judge(AddConstraint add, Situation at) {
        if (!at.effect().indexed().contains(at.resolve(add.on().name()))
                || !at.stopsWriters(at.resolve(add.on().name()))
                || at.copiesTables()) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at)
                .word("kind", add.constraint() instanceof PrimaryKey ? "PRIMARY KEY" : "UNIQUE")
                .word(
                        "columns",
                        add.constraint().columns().stream()
                                .map(Identifier::text)
                                .collect(Gathering.joined(", ")));
        return Optional.of(add.constraint() instanceof Exclusion ? verdict.saying("exclusion") : verdict);
    }
}
