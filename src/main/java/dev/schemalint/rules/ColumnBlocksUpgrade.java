package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;
import java.util.Set;

/** Columns that hold numbers of the server's own catalogs, which are others after an upgrade. */
public final class ColumnBlocksUpgrade implements OperationRule<Operation> {

    private static final Set<String> OF_THIS_VERSION = Set.of(
            "regcollation",
            "regconfig",
            "regdictionary",
            "regnamespace",
            "regoper",
            "regoperator",
            "regproc",
            "regprocedure");

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        return Verdict.onTypes(
                at,
                at.types(Dialect.POSTGRESQL)
                        .filter(typed -> OF_THIS_VERSION.contains(typed.type().name()))
                        .toList());
    }
}
