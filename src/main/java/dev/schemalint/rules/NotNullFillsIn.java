package dev.schemalint.rules;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** NOT NULL where the server bends nulls into values rather than refuse them. */
public final class NotNullFillsIn implements OperationRule<ColumnOperation> {

    @Override
    public Optional<Verdict> judge(ColumnOperation operation, Situation at) {
        boolean required = said(operation).filter(ColumnDefinition::notNull).isPresent();
        boolean bends = required
                && wasNullable(operation, at)
                && !at.effect().refused()
                && !at.effect().mayFail().contains("nulls");
        return bends && at.inUse(operation.on().name()) ? Optional.of(Verdict.on(at)) : Optional.empty();
    }

    private static boolean wasNullable(ColumnOperation operation, Situation at) {
        return at.column(operation.on().name(), operation.column())
                .filter(column -> column.notNull().equals(Optional.of(false)))
                .isPresent();
    }

    private static Optional<ColumnDefinition> said(ColumnOperation operation) {
        if (operation instanceof ModifyColumn modify) {
            return Optional.of(modify.definition());
        }
        return operation instanceof ChangeColumn change ? Optional.of(change.definition()) : Optional.empty();
    }
}
