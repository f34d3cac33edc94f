package dev.schemalint.schema;

import dev.schemalint.operation.PartitionOperation.Bound;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a table stands among parents and children: how it is divided, and what it is a part of.
 *
 * @param ofType the composite type it is made of, and changes with
 */
public record Lineage(
        Optional<PartitionBy> partitionBy,
        Optional<RelationName> partitionOf,
        Optional<Bound> bound,
        List<RelationName> inherits,
        Optional<String> ofType) {

    static final Lineage NONE =
            new Lineage(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public Lineage {
        inherits = List.copyOf(inherits);
    }

    /** Every parent, whether by partitioning or by inheritance. */
    public List<RelationName> parents() {
        List<RelationName> all = new ArrayList<>(inherits);
        partitionOf.ifPresent(all::add);
        return all;
    }

    Lineage partOf(RelationName parent, Bound range) {
        return new Lineage(partitionBy, Optional.of(parent), Optional.of(range), inherits, ofType);
    }

    Lineage dividedBy(Optional<PartitionBy> changed) {
        return new Lineage(changed, partitionOf, bound, inherits, ofType);
    }

    Lineage detached() {
        return new Lineage(partitionBy, Optional.empty(), Optional.empty(), inherits, ofType);
    }

    Lineage inheriting(RelationName parent) {
        List<RelationName> more = new ArrayList<>(inherits);
        more.add(parent);
        return new Lineage(partitionBy, partitionOf, bound, more, ofType);
    }

    Lineage notInheriting(RelationName parent) {
        return new Lineage(
                partitionBy,
                partitionOf,
                bound,
                inherits.stream().filter(name -> !name.equals(parent)).toList(),
                ofType);
    }

    Lineage renamed(RelationName from, RelationName to) {
        return new Lineage(
                partitionBy,
                partitionOf.map(name -> name.equals(from) ? to : name),
                bound,
                inherits.stream().map(name -> name.equals(from) ? to : name).toList(),
                ofType);
    }
}
