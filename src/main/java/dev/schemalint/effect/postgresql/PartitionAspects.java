package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.Constraint.Check;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.PartitionOperation;
import dev.schemalint.operation.PartitionOperation.AttachPartition;
import dev.schemalint.operation.PartitionOperation.Bound;
import dev.schemalint.operation.PartitionOperation.DetachPartition;
import dev.schemalint.operation.PartitionOperation.PartitionOf;
import dev.schemalint.schema.Column;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What making, attaching and detaching partitions does to the parent, the partition and the default partition. */
record PartitionAspects(Moment moment) {

    List<Aspect> of(PartitionOperation operation) {
        if (operation instanceof AttachPartition attach) {
            return attach(attach);
        }
        return operation instanceof DetachPartition detach ? detach(detach) : List.of();
    }

    /** The part of CREATE TABLE ... PARTITION OF that touches what was there before. */
    List<Aspect> ofNew(PartitionOf partition) {
        RelationName parent = moment.name(partition.parent());
        List<Aspect> found = bound(parent, partition.bound());
        if (isPlain(parent)) {
            found.add(Aspect.of("create-partition/not-partitioned"));
        }
        Aspect whole = withDefault(Aspect.of("create-partition").with(Role.PARENT, parent), parent);
        found.add(whole);
        if (!whole.in(Role.DEFAULT_PARTITION).isEmpty() && !spared(parent, partition.bound())) {
            found.add(whole.as("partition/default-read"));
        }
        found.add(Aspect.of("create-partition/foreign-key")
                .with(Role.REFERENCED, moment.pointedAtBy(parent, constraint -> true))
                .with(Role.REFERENCING, pointingAt(parent)));
        return found;
    }

    private List<RelationName> pointingAt(RelationName parent) {
        return moment.schema()
                .pointingAt(parent)
                .map(other -> other.table().name())
                .toList();
    }

    private List<Aspect> bound(RelationName parent, Bound bound) {
        List<Aspect> found = new ArrayList<>();
        if (bound instanceof Bound.Default) {
            found.add(Aspect.of("partition/default"));
        }
        if (bound instanceof Bound.Hash) {
            found.add(Aspect.of("partition/hash"));
        }
        boolean other = moment.table(parent)
                .flatMap(Table::partitionBy)
                .map(by -> !by.method().equalsIgnoreCase(method(bound).orElse(by.method())))
                .orElse(false);
        if (other) {
            found.add(Aspect.of("partition/other-bound"));
        }
        if (Partitions.overlaps(parent, bound, moment)) {
            found.add(Aspect.of("partition/overlaps"));
        }
        return found;
    }

    /** The way of partitioning that a bound is written for. */
    private static Optional<String> method(Bound bound) {
        if (bound instanceof Bound.In) {
            return Optional.of("list");
        }
        if (bound instanceof Bound.Range) {
            return Optional.of("range");
        }
        return bound instanceof Bound.Hash ? Optional.of("hash") : Optional.empty();
    }

    /** Whether it is certain that a table has no partitions and takes none. */
    private boolean isPlain(RelationName parent) {
        return moment.table(parent)
                .map(table -> table.kind() == ObjectKind.TABLE && table.complete() && !table.partitioned())
                .orElse(false);
    }

    private Aspect withDefault(Aspect aspect, RelationName parent) {
        return aspect.with(
                Role.DEFAULT_PARTITION,
                Partitions.defaultOf(parent, moment).stream().toList());
    }

    private List<Aspect> attach(AttachPartition attach) {
        RelationName parent = moment.name(attach.on().name());
        RelationName partition = moment.name(attach.partition());
        Aspect whole = Aspect.of("attach-partition")
                .with(Role.PARENT, parent)
                .with(Role.PARTITION, partition)
                .with(Role.CHILD, moment.children(partition));
        List<Aspect> found = bound(parent, attach.bound());
        if (isPlain(parent)) {
            found.add(Aspect.of("attach-partition/not-partitioned"));
        }
        if (moment.table(partition).flatMap(Table::partitionOf).isPresent()) {
            found.add(Aspect.of("attach-partition/attached"));
        }
        Aspect guarded = withDefault(whole, parent);
        found.add(guarded);
        if (!guarded.in(Role.DEFAULT_PARTITION).isEmpty() && !spared(parent, attach.bound())) {
            found.add(guarded.as("partition/default-read"));
        }
        Optional<Table> known = moment.table(partition);
        if (!proved(parent, known, attach.bound())) {
            found.add(whole.as("attach-partition/unproved"));
        }
        moment.table(parent).ifPresent(above -> {
            for (Index index : above.indexes().values()) {
                if (known.map(table -> !hasTwin(table, index)).orElse(true)) {
                    found.add(whole.as("attach-partition/index"));
                }
            }
            found.addAll(constraints(above, known, whole));
        });
        return found;
    }

    private List<Aspect> constraints(Table parent, Optional<Table> partition, Aspect whole) {
        List<Aspect> found = new ArrayList<>();
        parent.constraints().values().forEach(constraint -> {
            if (constraint.definition() instanceof ForeignKey) {
                found.add(whole.as("attach-partition/foreign-key")
                        .with(Role.REFERENCED, constraint.referenced().stream().toList()));
            }
            boolean lacks = partition.map(Table::complete).orElse(false)
                    && constraint.definition() instanceof Check
                    && partition
                            .flatMap(table -> table.constraint(constraint.name()))
                            .isEmpty();
            if (lacks) {
                found.add(whole.as("attach-partition/lacks-constraint"));
            }
        });
        partition.filter(Table::complete).ifPresent(table -> {
            for (Column column : parent.columns().values()) {
                boolean nullable = column.notNull().orElse(false)
                        && !table.column(column.name()).flatMap(Column::notNull).orElse(false);
                if (table.column(column.name()).isEmpty() || nullable) {
                    found.add(whole.as("attach-partition/lacks-constraint"));
                }
            }
        });
        return found;
    }

    /** Whether a CHECK on the default partition says already that it holds none of the new one's rows. */
    private boolean spared(RelationName parent, Bound bound) {
        return key(parent)
                .flatMap(column -> Partitions.defaultOf(parent, moment)
                        .flatMap(moment::table)
                        .map(table -> BoundProof.excludes(table, column, bound)))
                .orElse(false);
    }

    private boolean proved(RelationName parent, Optional<Table> partition, Bound bound) {
        return key(parent)
                .flatMap(column -> partition.map(table -> BoundProof.implies(table, column, bound)))
                .orElse(false);
    }

    /** The one column that tells the partitions apart, if it is one column. */
    private Optional<String> key(RelationName parent) {
        return moment.table(parent)
                .flatMap(Table::partitionBy)
                .filter(by -> by.keys().size() == 1)
                .flatMap(by -> by.keys().get(0).column())
                .map(Identifier::text);
    }

    private static boolean hasTwin(Table table, Index wanted) {
        return table.indexes().values().stream()
                .anyMatch(index -> Keys.columns(index.keys()).equals(Keys.columns(wanted.keys()))
                        && (index.unique() || !wanted.unique()));
    }

    private List<Aspect> detach(DetachPartition detach) {
        RelationName parent = moment.name(detach.on().name());
        Optional<RelationName> spare = Partitions.defaultOf(parent, moment);
        String shape = detach.finishing()
                ? "detach-partition/finalize"
                : detach.concurrently() ? "detach-partition/concurrently" : "detach-partition";
        List<Aspect> found = new ArrayList<>();
        RelationName partition = moment.name(detach.partition());
        found.add(withDefault(Aspect.of(shape).with(Role.PARENT, parent), parent)
                .with(Role.PARTITION, partition)
                .with(Role.REFERENCED, moment.pointedAtBy(partition, constraint -> true))
                .with(Role.REFERENCING, pointingAt(parent)));
        boolean stranger = moment.table(partition)
                .filter(Table::complete)
                .map(table -> !table.partitionOf().equals(Optional.of(parent)))
                .orElse(false);
        if (stranger && !detach.finishing()) {
            found.add(Aspect.of("detach-partition/stranger"));
        }
        if (detach.concurrently() && spare.isPresent()) {
            found.add(Aspect.of("detach-partition/concurrently/default"));
        }
        return found;
    }
}
