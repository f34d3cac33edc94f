package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.operation.Operation;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A column numbered by a serial where the server has identity columns. */
public final class SerialColumn implements OperationRule<Operation> {

    /** The first version with identity columns. */
    private static final Version IDENTITY = Version.of(10);

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        return Verdict.onTypes(
                at,
                at.types(Dialect.POSTGRESQL)
                        .filter(typed -> at.target().version().atLeast(IDENTITY)
                                && typed.type().isSerial())
                        .toList());
    }
}
