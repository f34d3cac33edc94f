package dev.schemalint.schema;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.PartitionOperation.PartitionBy;
import dev.schemalint.operation.TableOperation.Persistence;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/**
 * A relation as far as it is known.
 *
 * @param complete whether its CREATE was read, so that what is not here does not exist
 * @param origin where it was made, when that was read
 */
public record Table(
        RelationName name,
        ObjectKind kind,
        Persistence persistence,
        boolean complete,
        Optional<Origin> origin,
        PMap<String, Column> columns,
        PMap<String, KnownConstraint> constraints,
        PMap<String, Index> indexes,
        Optional<PartitionBy> partitionBy,
        Optional<RelationName> partitionOf) {

    /** A table that was there before anything was read. */
    static Table neverSeen(RelationName name) {
        return new Table(
                name,
                ObjectKind.TABLE,
                Persistence.PERMANENT,
                false,
                Optional.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                OrderedPMap.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Optional<Column> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    public Optional<KnownConstraint> constraint(String constraint) {
        return Optional.ofNullable(constraints.get(constraint));
    }

    Table with(Column column) {
        return withColumns(columns.plus(column.name(), column));
    }

    /** Changes a column; one that was never seen is first taken to exist. */
    Table change(String column, UnaryOperator<Column> change) {
        return with(change.apply(column(column).orElseGet(() -> Column.neverSeen(column))));
    }

    Table without(String column) {
        return withColumns(columns.minus(column));
    }

    Table withColumns(PMap<String, Column> changed) {
        return new Table(
                name, kind, persistence, complete, origin, changed, constraints, indexes, partitionBy, partitionOf);
    }

    Table withConstraints(PMap<String, KnownConstraint> changed) {
        return new Table(
                name, kind, persistence, complete, origin, columns, changed, indexes, partitionBy, partitionOf);
    }

    Table withIndexes(PMap<String, Index> changed) {
        return new Table(
                name, kind, persistence, complete, origin, columns, constraints, changed, partitionBy, partitionOf);
    }

    Table named(RelationName changed) {
        return new Table(
                changed, kind, persistence, complete, origin, columns, constraints, indexes, partitionBy, partitionOf);
    }

    Table partitionOf(Optional<RelationName> parent) {
        return new Table(name, kind, persistence, complete, origin, columns, constraints, indexes, partitionBy, parent);
    }
}
