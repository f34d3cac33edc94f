package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** ALTER TABLE actions that add partitions to a table and take them away. */
public sealed interface PartitionOperation extends Operation {

    Altered on();

    @Override
    default Optional<Name> relation() {
        return Optional.of(on().name());
    }

    /**
     * {@code PARTITION BY method (keys)}; a key that is an expression has no column.
     *
     * @param count how many partitions there are to be, where a number is all that is said of them
     * @param partitions those that MySQL's statements define along with it
     */
    record PartitionBy(
            String method,
            List<IndexOperation.Key> keys,
            Optional<Integer> count,
            List<PartitionDefinition> partitions) {
        public PartitionBy {
            keys = List.copyOf(keys);
            partitions = List.copyOf(partitions);
        }

        public PartitionBy(String method, List<IndexOperation.Key> keys) {
            this(method, keys, Optional.empty(), List.of());
        }
    }

    /** MySQL's {@code PARTITION name VALUES ... options (subpartitions)}; what is LESS THAN has no lower bound. */
    record PartitionDefinition(Identifier name, Optional<Bound> bound, List<Option> options) {
        public PartitionDefinition {
            options = List.copyOf(options);
        }
    }

    /** {@code PARTITION OF parent} and its bound. */
    record PartitionOf(Name parent, Bound bound) {}

    /** Which rows a partition holds. */
    sealed interface Bound {
        record Default() implements Bound {}

        record In(List<Expression> values) implements Bound {
            public In {
                values = List.copyOf(values);
            }
        }

        record Range(List<Expression> from, List<Expression> to) implements Bound {
            public Range {
                from = List.copyOf(from);
                to = List.copyOf(to);
            }
        }

        record Hash(int modulus, int remainder) implements Bound {}
    }

    record AttachPartition(Extent extent, Altered on, Name partition, Bound bound) implements PartitionOperation {}

    /** MySQL's {@code ADD PARTITION}: of these, or as many as a number says. */
    record AddPartitions(
            Extent extent,
            Altered on,
            List<PartitionDefinition> partitions,
            Optional<Integer> count,
            boolean ifNotExists)
            implements PartitionOperation {
        public AddPartitions {
            partitions = List.copyOf(partitions);
        }
    }

    /** MySQL's {@code DROP PARTITION}; the rows go with it. */
    record DropPartitions(Extent extent, Altered on, List<Identifier> partitions, boolean ifExists)
            implements PartitionOperation {
        public DropPartitions {
            partitions = List.copyOf(partitions);
        }
    }

    /** MySQL's {@code TRUNCATE PARTITION}; no names means ALL. */
    record TruncatePartitions(Extent extent, Altered on, List<Identifier> partitions) implements PartitionOperation {
        public TruncatePartitions {
            partitions = List.copyOf(partitions);
        }
    }

    /** MySQL's {@code REORGANIZE PARTITION a, b INTO (...)}; without names every row finds its place anew. */
    record ReorganizePartitions(Extent extent, Altered on, List<Identifier> partitions, List<PartitionDefinition> into)
            implements PartitionOperation {
        public ReorganizePartitions {
            partitions = List.copyOf(partitions);
            into = List.copyOf(into);
        }
    }

    /** MySQL's {@code COALESCE PARTITION}: so many fewer. */
    record CoalescePartitions(Extent extent, Altered on, int fewer) implements PartitionOperation {}

    /** MySQL's {@code EXCHANGE PARTITION p WITH TABLE t}; with validation the table's rows are looked at. */
    record ExchangePartition(Extent extent, Altered on, Identifier partition, Name table, boolean validated)
            implements PartitionOperation {}

    /** MariaDB's {@code CONVERT PARTITION p TO TABLE t} and {@code CONVERT TABLE t TO PARTITION p}. */
    record ConvertPartition(Extent extent, Altered on, Identifier partition, Name table, boolean toTable)
            implements PartitionOperation {}

    /**
     * {@code ANALYZE}, {@code CHECK}, {@code OPTIMIZE}, {@code REBUILD}, {@code REPAIR}, {@code DISCARD} and
     * {@code IMPORT PARTITION} of MySQL; no names means ALL.
     */
    record MaintainPartitions(Extent extent, Altered on, String verb, List<Identifier> partitions)
            implements PartitionOperation {
        public MaintainPartitions {
            partitions = List.copyOf(partitions);
        }
    }

    /** MySQL's {@code ALTER TABLE ... PARTITION BY}. */
    record SetPartitioning(Extent extent, Altered on, PartitionBy by) implements PartitionOperation {}

    record RemovePartitioning(Extent extent, Altered on) implements PartitionOperation {}

    /** Clauses: {@code partition}, its name; {@code concurrently}. */
    record DetachPartition(Extent extent, Altered on, Name partition, boolean concurrently, boolean finishing)
            implements PartitionOperation {}
}
