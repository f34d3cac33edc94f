package dev.schemalint.effect.cockroachdb;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.effect.manual.Pieces;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.List;

/** Takes operations of CockroachDB apart into the shapes that facts are kept under. */
final class CockroachPieces implements Pieces {

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
        if (operation instanceof DataOperation data) {
            return new OtherPieces(before).of(data);
        }
        return new OtherPieces(before).of(operation);
    }
}
