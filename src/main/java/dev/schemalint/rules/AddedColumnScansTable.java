package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A new column with a constraint that is checked against every row while nobody may use the table. */
public final class AddedColumnScansTable implements OperationRule<AddColumn> {

    @Override
    public Optional<Verdict> judge(AddColumn add, Situation at) {
        RelationName table = at.resolve(add.on().name());
        boolean scanned = at.effect().scans().contains(table);
        if (!scanned || !at.stopsWriters(table) || at.effect().rewrites().contains(table)) {
            return Optional.empty();
        }
        ColumnDefinition column = add.definition();
        if (!at.effect().unsettled().isEmpty()) {
            return Optional.of(Verdict.on(at)
                    .saying("unsettled")
                    .word("unsettled", at.effect().unsettled().get(0))
                    .lowered(Severity.WARNING));
        }
        Verdict verdict = Verdict.on(at);
        if (column.constraints().stream().anyMatch(ForeignKey.class::isInstance)) {
            return Optional.of(verdict.saying("foreign-key").atClause("references"));
        }
        boolean check = column.constraints().stream().anyMatch(Check.class::isInstance);
        return Optional.of(check ? verdict.atClause("check") : verdict.saying("virtual"));
    }
}
