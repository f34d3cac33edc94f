package dev.schemalint.effect.mysql;

import dev.schemalint.operation.ColumnDefinition;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.ChangeColumn;
import dev.schemalint.operation.ColumnOperation.ModifyColumn;
import dev.schemalint.operation.Constraint;
import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.CreateTable;
import java.util.List;
import java.util.Optional;

/** What servers read and then forget: REFERENCES behind a column, and checks, each before some version. */
record Ignored(Features features) {

    /** What is left of an operation, if anything is. */
    Optional<Operation> keptOf(Operation operation) {
        if (operation instanceof CreateTable create) {
            return Optional.of(new CreateTable(
                    create.extent(),
                    create.table(),
                    create.what(),
                    create.persistence(),
                    create.ifNotExists(),
                    create.columns().stream().map(this::kept).toList(),
                    create.constraints().stream()
                            .filter(constraint -> isKept(constraint, false))
                            .toList(),
                    create.likes(),
                    create.inherits(),
                    create.partitionOf(),
                    create.partitionBy(),
                    create.ofType(),
                    create.accessMethod(),
                    create.options(),
                    create.indexes()));
        }
        if (operation instanceof AddColumn add) {
            return Optional.of(
                    new AddColumn(add.extent(), add.on(), kept(add.definition()), add.ifNotExists(), add.placement()));
        }
        if (operation instanceof ModifyColumn modify) {
            return Optional.of(new ModifyColumn(
                    modify.extent(), modify.on(), kept(modify.definition()), modify.ifExists(), modify.placement()));
        }
        if (operation instanceof ChangeColumn change) {
            return Optional.of(new ChangeColumn(
                    change.extent(),
                    change.on(),
                    change.column(),
                    kept(change.definition()),
                    change.ifExists(),
                    change.placement()));
        }
        return operation instanceof AddConstraint add && !isKept(add.constraint(), false)
                ? Optional.empty()
                : Optional.of(operation);
    }

    private ColumnDefinition kept(ColumnDefinition column) {
        List<Constraint> kept = column.constraints().stream()
                .filter(constraint -> isKept(constraint, true))
                .toList();
        return new ColumnDefinition(
                column.extent(),
                column.name(),
                column.type(),
                column.defaultValue(),
                column.generated(),
                column.identity(),
                column.collation(),
                kept,
                column.attributes());
    }

    private boolean isKept(Constraint constraint, boolean ofColumn) {
        return constraint instanceof ForeignKey
                ? !ofColumn || features.have("references-in-columns")
                : !(constraint instanceof Check) || features.have("checks");
    }
}
