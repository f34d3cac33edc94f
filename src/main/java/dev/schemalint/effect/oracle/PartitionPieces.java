package dev.schemalint.effect.oracle;

import dev.schemalint.effect.manual.Piece;
import dev.schemalint.operation.PartitionOperation;
import dev.schemalint.operation.PartitionOperation.AddPartitions;
import dev.schemalint.operation.PartitionOperation.DropPartitions;
import dev.schemalint.operation.PartitionOperation.ExchangePartition;
import dev.schemalint.operation.PartitionOperation.SetPartitioning;
import dev.schemalint.operation.PartitionOperation.TruncatePartitions;
import dev.schemalint.schema.RelationName;
import java.util.ArrayList;
import java.util.List;

/** The pieces of what is done to partitions. */
record PartitionPieces(Before before) {

    List<Piece> of(PartitionOperation operation) {
        RelationName table = before.name(operation.on().name());
        List<Piece> pieces = new ArrayList<>(before.missing(operation.on()));
        if (operation instanceof ExchangePartition exchange) {
            String shape = exchange.validated() ? "exchange-partition/validated" : "exchange-partition";
            pieces.add(Piece.of(shape, table).with("other", List.of(before.name(exchange.table()))));
        } else if (operation instanceof SetPartitioning set) {
            boolean online = set.extent().clause("online").isPresent();
            pieces.add(Piece.of(online ? "set-partitioning/online" : "set-partitioning", table));
        } else if (operation instanceof AddPartitions) {
            pieces.add(Piece.of("add-partition", table));
        } else if (operation instanceof DropPartitions) {
            pieces.add(Piece.of("drop-partition", table));
        } else if (operation instanceof TruncatePartitions) {
            pieces.add(Piece.of("truncate-partition", table));
        } else {
            pieces.add(Piece.of("change-partition", table));
        }
        return pieces;
    }
}
