package dev.schemalint.schema;

import java.util.Optional;

/** Takes relations out of a schema, and with each what cannot stand without it. */
final class Removal {

    private Removal() {}

    /**
     * Without CASCADE only partitions go along. A server that lets a table go while views and keys name it leaves them as
     * they are.
     */
    static Schema alone(Schema schema, RelationName name) {
        Schema left = withoutIt(schema, name);
        for (Table other : schema.leaningOn(name)) {
            if (other.partitionOf().equals(Optional.of(name))) {
                left = alone(left, other.name());
            }
        }
        return left;
    }

    static Schema of(Schema schema, RelationName name) {
        Schema left = withoutIt(schema, name);
        for (Table other : schema.leaningOn(name)) {
            left = withoutSupport(left, other, name);
        }
        return left;
    }

    /** The sequences of its columns are part of it. */
    private static Schema withoutIt(Schema schema, RelationName name) {
        Optional<Table> gone = schema.table(name);
        Schema left = schema.without(name);
        for (RelationName sequence : gone.stream().flatMap(Table::sequences).toList()) {
            left = left.without(sequence);
        }
        return left;
    }

    private static Schema withoutSupport(Schema schema, Table other, RelationName gone) {
        if (schema.table(other.name()).isEmpty()) {
            return schema;
        }
        if (other.defined().isPresent() || other.lineage().parents().contains(gone)) {
            return of(schema, other.name());
        }
        Table freed = other;
        for (KnownConstraint constraint : other.constraints().values()) {
            if (constraint.pointsTo(gone)) {
                freed = freed.withConstraints(freed.constraints().minus(constraint.name()));
            }
        }
        for (Column column : other.columns().values()) {
            if (column.rowOf().equals(Optional.of(gone))) {
                freed = IndexFold.withoutColumn(freed.without(column.name()), column.name());
            }
        }
        return schema.with(freed);
    }
}
