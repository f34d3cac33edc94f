package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TypeName;
import java.util.List;

/**
 * Foreign keys of new columns that are empty: there is nothing to check, but a default of another column of the statement
 * made old servers read all rows for them.
 */
final class NewReferences {

    private NewReferences() {}

    static List<Aspect> beside(List<Operation> operations, Moment moment) {
        List<AddColumn> added = operations.stream()
                .filter(AddColumn.class::isInstance)
                .map(AddColumn.class::cast)
                .toList();
        boolean filled = added.stream().map(AddColumn::definition).anyMatch(NewReferences::isFilled);
        return added.stream()
                .filter(add -> filled && !isFilled(add.definition()) && pointsElsewhere(add.definition()))
                .map(add -> moment.on("add-column/references/beside-default", add.on()))
                .limit(1)
                .toList();
    }

    private static boolean isFilled(ColumnDefinition column) {
        return column.defaultValue().isPresent()
                || column.generated().isPresent()
                || column.type().map(TypeName::isSerial).orElse(false);
    }

    private static boolean pointsElsewhere(ColumnDefinition column) {
        return column.constraints().stream()
                .anyMatch(constraint ->
                        constraint instanceof ForeignKey key && !key.traits().notEnforced());
    }
}
