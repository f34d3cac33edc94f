package dev.schemalint.operation;

import java.util.List;
import java.util.Optional;

/** ALTER TABLE actions that add partitions to a table and take them away. */
public sealed interface PartitionOperation extends Operation {

    Altered on();

    Name partition();

    @Override
    default Optional<Name> relation() {
        return Optional.of(on().name());
    }

    /** {@code PARTITION BY method (keys)}; a key that is an expression has no column. */
    record PartitionBy(String method, List<IndexOperation.Key> keys) {
        public PartitionBy {
            keys = List.copyOf(keys);
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

    /** Clauses: {@code partition}, its name; {@code concurrently}. */
    record DetachPartition(Extent extent, Altered on, Name partition, boolean concurrently, boolean finishing)
            implements PartitionOperation {}
}
