package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.ConstraintOperation.DropConstraint;
import dev.schemalint.operation.IndexOperation.CreateIndex;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.operation.Statement;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.operation.ViewOperation.DropView;

/** An operation behind an IF that asks for what it makes or drops: as if it said IF EXISTS or IF NOT EXISTS itself. */
final class Guarded {

    private Guarded() {}

    static Statement by(Guard guard, Statement statement) {
        return new Statement(
                statement.span(),
                statement.operations().stream()
                        .map(operation -> guard == Guard.MISSING ? made(operation) : dropped(operation))
                        .toList(),
                statement.conditions(),
                statement.runs());
    }

    private static Operation made(Operation operation) {
        if (operation instanceof AddColumn add) {
            return new AddColumn(add.extent(), add.on(), add.definition(), true, add.placement());
        }
        if (operation instanceof AddConstraint add) {
            return new AddConstraint(add.extent(), add.on(), add.constraint(), true);
        }
        if (operation instanceof CreateObject create) {
            return new CreateObject(
                    create.extent(), create.what(), create.name(), true, create.orReplace(), create.options());
        }
        if (operation instanceof CreateIndex create) {
            return index(create);
        }
        return operation instanceof CreateTable create ? table(create) : operation;
    }

    private static Operation index(CreateIndex create) {
        return new CreateIndex(
                create.extent(),
                create.name(),
                create.table(),
                create.unique(),
                create.concurrently(),
                true,
                create.only(),
                create.method(),
                create.keys(),
                create.include(),
                create.nullsNotDistinct(),
                create.options(),
                create.tablespace(),
                create.where(),
                create.manner());
    }

    private static Operation table(CreateTable create) {
        return new CreateTable(
                create.extent(),
                create.table(),
                create.what(),
                create.persistence(),
                true,
                create.columns(),
                create.constraints(),
                create.likes(),
                create.inherits(),
                create.partitionOf(),
                create.partitionBy(),
                create.ofType(),
                create.accessMethod(),
                create.options(),
                create.indexes());
    }

    private static Operation dropped(Operation operation) {
        if (operation instanceof DropColumn drop) {
            return new DropColumn(drop.extent(), drop.on(), drop.column(), true, drop.cascade());
        }
        if (operation instanceof DropConstraint drop) {
            return new DropConstraint(drop.extent(), drop.on(), drop.name(), true, drop.cascade(), drop.what());
        }
        if (operation instanceof DropTable drop) {
            return new DropTable(drop.extent(), drop.what(), drop.tables(), true, drop.cascade());
        }
        if (operation instanceof DropIndex drop) {
            return new DropIndex(
                    drop.extent(),
                    drop.indexes(),
                    drop.concurrently(),
                    true,
                    drop.cascade(),
                    drop.table(),
                    drop.manner());
        }
        if (operation instanceof DropView drop) {
            return new DropView(drop.extent(), drop.what(), drop.views(), true, drop.cascade());
        }
        if (operation instanceof DropRoutine drop) {
            return new DropRoutine(drop.extent(), drop.what(), drop.routines(), true, drop.cascade());
        }
        return operation instanceof DropObject drop
                ? new DropObject(drop.extent(), drop.what(), drop.names(), true, drop.cascade())
                : operation;
    }
}
