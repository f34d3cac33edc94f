package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.TypeName;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A new column whose value must be written into every row. */
public final class AddedColumnRewritesTable implements OperationRule<AddColumn> {

    @Override
    public Optional<Verdict> judge(AddColumn add, Situation at) {
        if (at.copiesTables()
                || !at.stopsWriters(at.resolve(add.on().name()))
                || !at.effect().rewrites().contains(at.resolve(add.on().name()))) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at).saying(cause(add.definition()));
        return Optional.of(
                at.effect().unsettled().isEmpty()
                        ? verdict
                        : verdict.saying("unsettled")
                                .word("unsettled", at.effect().unsettled().get(0))
                                .lowered(Severity.WARNING));
    }

    private static String cause(ColumnDefinition column) {
        if (column.generated().isPresent()) {
            return "generated";
        }
        if (column.identity().isPresent()
                || column.type().map(TypeName::isSerial).orElse(false)) {
            return "sequence";
        }
        return column.defaultValue().isPresent() ? "default" : "domain";
    }
}
