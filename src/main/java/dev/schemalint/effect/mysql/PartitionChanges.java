package dev.schemalint.effect.mysql;

import dev.schemalint.operation.PartitionOperation;
import dev.schemalint.operation.PartitionOperation.AddPartitions;
import dev.schemalint.operation.PartitionOperation.CoalescePartitions;
import dev.schemalint.operation.PartitionOperation.ConvertPartition;
import dev.schemalint.operation.PartitionOperation.DropPartitions;
import dev.schemalint.operation.PartitionOperation.ExchangePartition;
import dev.schemalint.operation.PartitionOperation.MaintainPartitions;
import dev.schemalint.operation.PartitionOperation.ReorganizePartitions;
import dev.schemalint.operation.PartitionOperation.TruncatePartitions;
import dev.schemalint.schema.Table;
import java.util.List;
import java.util.Locale;

/** What the actions of ALTER TABLE change that are about partitions. */
record PartitionChanges(Alteration alteration) {

    List<Change> of(PartitionOperation operation) {
        boolean needsPartitions = !(operation instanceof PartitionOperation.SetPartitioning);
        boolean known = alteration.table().map(Table::complete).orElse(false);
        if (needsPartitions && known && !alteration.partitioned()) {
            return List.of(Change.refused("1505: the table is not partitioned"));
        }
        return List.of(Change.of(shape(operation)));
    }

    private static String shape(PartitionOperation operation) {
        if (operation instanceof AddPartitions add) {
            return add.partitions().isEmpty() ? "redistribute-partitions" : "add-partition";
        }
        if (operation instanceof DropPartitions || operation instanceof ConvertPartition) {
            return "add-partition";
        }
        if (operation instanceof CoalescePartitions || operation instanceof ReorganizePartitions) {
            return "redistribute-partitions";
        }
        if (operation instanceof TruncatePartitions) {
            return "empty-partition";
        }
        if (operation instanceof ExchangePartition) {
            return "exchange-partition";
        }
        if (operation instanceof MaintainPartitions maintain) {
            return switch (maintain.verb().toLowerCase(Locale.ROOT)) {
                case "rebuild" -> "redistribute-partitions";
                case "optimize" -> "optimize-partition";
                default -> "look-after-partition";
            };
        }
        return "partition-by";
    }
}
