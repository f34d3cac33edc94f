package dev.schemalint.effect.sqlserver;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.effect.manual.Pieces;
import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ConstraintOperation;
import dev.schemalint.operation.DataOperation;
import dev.schemalint.operation.IndexOperation;
import dev.schemalint.operation.Manner;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PartitionOperation.ExchangePartition;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.session.Session;
import java.util.List;

/** Takes operations of T-SQL apart into the shapes that facts are kept under. */
final class SqlServerPieces implements Pieces {

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
            return new DataPieces(before).of(data);
        }
        if (operation instanceof ExchangePartition exchange) {
            return switched(exchange, before);
        }
        return new OtherPieces(before).of(operation);
    }

    private static List<Piece> switched(ExchangePartition exchange, Before before) {
        RelationName table = before.name(exchange.on().name());
        Manner manner = exchange.on().manner();
        Piece piece = Piece.of("switch-partition", table)
                .with("other", List.of(before.name(exchange.table())))
                .lettingPass(Online.letsPass(manner));
        return manner.patience().isPresent()
                ? List.of(Piece.of("switch-partition/low-priority", table), piece)
                : List.of(piece);
    }
}
