package dev.schemalint.effect.sqlite;

import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.MaintenanceOperation;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TransactionOperation;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.ViewOperation;
import java.util.List;

/** Takes an operation apart into the shapes that facts are kept under. */
record Pieces(Before before) {

    List<Piece> of(Operation operation) {
        if (operation instanceof TableOperation table) {
            return new TablePieces(before).of(table);
        }
        if (operation instanceof ColumnOperation column) {
            return new ColumnPieces(before).of(column);
        }
        if (operation instanceof ConstraintOperation constraint) {
            return new ConstraintPieces(before).of(constraint);
        }
        if (operation instanceof IndexOperation index) {
            return new IndexPieces(before).of(index);
        }
        if (operation instanceof ViewOperation view) {
            return new ViewPieces(before).of(view);
        }
        if (operation instanceof CreateTrigger trigger) {
            return new TriggerPieces(before).of(trigger);
        }
        if (operation instanceof DropObject drop && drop.what() == ObjectKind.TRIGGER) {
            return new TriggerPieces(before).of(drop);
        }
        if (operation instanceof DataOperation data) {
            return new DataPieces(before).of(data);
        }
        if (operation instanceof MaintenanceOperation maintenance) {
            return new CommandPieces(before).of(maintenance);
        }
        if (operation instanceof TransactionOperation transaction) {
            return new CommandPieces(before).of(transaction);
        }
        if (operation instanceof SessionOperation session) {
            return new CommandPieces(before).of(session);
        }
        return List.of(Piece.of("elsewhere"));
    }
}
