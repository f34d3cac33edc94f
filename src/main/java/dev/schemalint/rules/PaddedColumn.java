package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A column whose values are filled up with blanks. */
public final class PaddedColumn implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        return Verdict.onTypes(
                at,
                at.types(Dialect.POSTGRESQL)
                        .filter(typed -> typed.type().name().equals("bpchar"))
                        .toList());
    }
}
