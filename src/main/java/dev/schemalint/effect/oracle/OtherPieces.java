package dev.schemalint.effect.oracle;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.MaintenanceOperation;
import dev.schemalint.operation.MaintenanceOperation.MaintainTables;
import dev.schemalint.operation.ObjectOperation;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation;
import dev.schemalint.operation.RoutineOperation.Block;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.operation.RoutineOperation.DynamicSql;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.operation.SessionOperation;
import dev.schemalint.operation.TransactionOperation;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.TriggerOperation.ToggleTrigger;
import dev.schemalint.operation.ViewOperation.CreateMaterializedView;
import java.util.List;

/** The pieces of statements about views, triggers, programs and what is no part of a table. */
record OtherPieces(Before before) {

    List<Piece> of(Operation operation) {
        if (operation instanceof CreateTrigger trigger) {
            return List.of(Piece.of("create-trigger", before.name(trigger.table())));
        }
        if (operation instanceof ToggleTrigger toggle) {
            return List.of(Piece.of("toggle-trigger", before.name(toggle.table())));
        }
        if (operation instanceof CreateMaterializedView view) {
            return List.of(Piece.of("create-materialized-view")
                    .with("read", before.names(view.query().reads())));
        }
        if (operation instanceof MaintainTables maintain) {
            return before.names(maintain.tables()).stream()
                    .map(table -> Piece.of("shrink", table))
                    .toList();
        }
        if (operation instanceof MaintenanceOperation maintenance) {
            return maintenance
                    .relation()
                    .map(table -> List.of(Piece.of("analyze", before.name(table))))
                    .orElse(List.of(Piece.of("ddl")));
        }
        return List.of(Piece.of(commits(operation) ? "ddl" : "elsewhere"));
    }

    /** What a block or a call does is told of the statements in it. */
    private static boolean commits(Operation operation) {
        if (operation instanceof RoutineOperation) {
            return !(operation instanceof RunBlock
                    || operation instanceof Block
                    || operation instanceof DynamicSql
                    || operation instanceof CallRoutine);
        }
        return !(operation instanceof SessionOperation
                || operation instanceof TransactionOperation
                || operation instanceof ObjectOperation.SecurityLabel);
    }
}
