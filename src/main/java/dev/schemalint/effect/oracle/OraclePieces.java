package dev.schemalint.effect.oracle;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.effect.manual.Pieces;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PartitionOperation;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.List;

/** Takes operations of Oracle apart into the shapes that facts are kept under. */
final class OraclePieces implements Pieces {

    @Override
    public List<Piece> of(Operation operation, Schema schema, Session session) {
        Before before = new Before(schema, session);
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
        if (operation instanceof PartitionOperation partition) {
            return new PartitionPieces(before).of(partition);
        }
        if (operation instanceof DataOperation data) {
            return new DataPieces(before).of(data);
        }
        return new OtherPieces(before).of(operation);
    }
}
