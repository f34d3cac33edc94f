package dev.schemalint.effect.mysql;

import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.MaintenanceOperation;
import dev.schemalint.operation.ObjectOperation;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PartitionOperation;
import dev.schemalint.operation.RoutineOperation;
import dev.schemalint.operation.RoutineOperation.AlterRoutine;
import dev.schemalint.operation.RoutineOperation.CreateEvent;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.operation.TriggerOperation;
import dev.schemalint.operation.ViewOperation;

/** Which statements end the open transaction before they do anything, so that what was done cannot be rolled back. */
final class ImplicitCommits {

    private ImplicitCommits() {}

    static boolean commits(Operation operation) {
        if (operation instanceof CreateTable create) {
            return create.persistence() != Persistence.TEMPORARY;
        }
        if (operation instanceof CreateTableAs create) {
            return create.persistence() != Persistence.TEMPORARY;
        }
        if (operation instanceof RoutineOperation) {
            return operation instanceof CreateRoutine
                    || operation instanceof AlterRoutine
                    || operation instanceof DropRoutine
                    || operation instanceof CreateEvent;
        }
        return operation instanceof TableOperation
                || operation instanceof ColumnOperation
                || operation instanceof ConstraintOperation
                || operation instanceof PartitionOperation
                || operation instanceof IndexOperation
                || operation instanceof ViewOperation
                || operation instanceof TriggerOperation
                || operation instanceof ObjectOperation
                || operation instanceof MaintenanceOperation
                || operation instanceof BeginTransaction;
    }
}
