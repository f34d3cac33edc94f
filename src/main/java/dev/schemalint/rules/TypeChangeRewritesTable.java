package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A change of type that writes or reads all rows, or builds indexes again, while nobody may use the table. */
public final class TypeChangeRewritesTable implements OperationRule<AlterColumnType> {

    @Override
    public Optional<Verdict> judge(AlterColumnType alter, Situation at) {
        RelationName table = at.resolve(alter.on().name());
        if (!at.inUse(table) || at.effect().refused()) {
            return Optional.empty();
        }
        Verdict verdict = Verdict.on(at)
                .word("type", alter.type().written())
                .word("old", oldType(alter, at))
                .word("indexes", String.join(", ", at.effect().rebuildsIndexes()));
        if (at.effect().rewrites().contains(table)) {
            return Optional.of(
                    at.effect().unsettled().isEmpty()
                            ? verdict
                            : verdict.saying("unsettled")
                                    .word("unsettled", at.effect().unsettled().get(0))
                                    .lowered(Severity.WARNING));
        }
        if (!at.effect().rebuildsIndexes().isEmpty()) {
            return Optional.of(verdict.saying("rebuilds-indexes"));
        }
        return at.effect().scans().contains(table) ? Optional.of(verdict.saying("scans")) : Optional.empty();
    }

    private static String oldType(AlterColumnType alter, Situation at) {
        return at.column(alter.on().name(), alter.column())
                .flatMap(Column::type)
                .map(type -> type.written())
                .orElse("unknown type");
    }
}
