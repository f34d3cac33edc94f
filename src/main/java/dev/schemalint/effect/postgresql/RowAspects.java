package dev.schemalint.effect.postgresql;

import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.Query.Result;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which partitions the rows of a statement go to, or can be found in. */
record RowAspects(Moment moment) {

    /** Rows put into a table. */
    List<Aspect> inserted(Insert insert) {
        RelationName table = moment.name(insert.table());
        List<Aspect> found = new ArrayList<>();
        found.add(moment.on("change-rows", table, true));
        found.addAll(bound(table, "row-in-partition"));
        if (moment.partitioned(table)) {
            found.add(changed(table, ways(insert, table)));
        }
        return found;
    }

    /** Whether a row belongs into a partition is found out at its parent. */
    List<Aspect> bound(RelationName table, String shape) {
        return moment.table(table)
                .flatMap(Table::partitionOf)
                .map(parent -> List.of(Aspect.of(shape).with(Role.PARENT, parent)))
                .orElse(List.of());
    }

    /** All partitions, and those that rows are changed in. */
    private Aspect changed(RelationName table, Optional<Set<RelationName>> ways) {
        List<RelationName> all = moment.children(table);
        return Aspect.of("rows-of-partitions").with(Role.CHILD, all).with(Role.PARTITION, ways.orElse(Set.copyOf(all)));
    }

    private Optional<Set<RelationName>> ways(Insert insert, RelationName table) {
        List<List<Expression>> rows = insert.query().map(RowAspects::row).orElse(insert.values());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = insert.columns().isEmpty()
                ? moment.table(table).stream()
                        .flatMap(known -> known.columns().keySet().stream())
                        .toList()
                : insert.columns().stream().map(Identifier::text).toList();
        Set<RelationName> all = new LinkedHashSet<>();
        for (List<Expression> row : rows) {
            Optional<Set<RelationName>> way = new Routing(moment).way(table, column -> value(columns, row, column));
            if (way.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(way.get());
        }
        return Optional.of(all);
    }

    /** A query without a source gives one row. */
    private static List<List<Expression>> row(Query query) {
        boolean constant = query.reads().isEmpty() && query.results().stream().allMatch(Result.Value.class::isInstance);
        return constant ? List.of(query.values()) : List.of();
    }

    private static Optional<Expression> value(List<String> columns, List<Expression> row, String column) {
        int index = columns.indexOf(column);
        return index >= 0 && index < row.size() ? Optional.of(row.get(index)) : Optional.empty();
    }

    /** Rows changed where a condition finds them, unless the change could move them. */
    List<Aspect> changed(String shape, RelationName table, Optional<Expression> where, Set<String> columns) {
        boolean moves = moment.table(table)
                .map(known -> columns.stream().anyMatch(column -> Needed.inPartitionKey(known, column)))
                .orElse(false);
        Optional<Set<RelationName>> ways =
                where.flatMap(condition -> new Routing(moment).way(table, column -> equal(condition, column)));
        List<Aspect> found = new ArrayList<>();
        found.add(moment.on(shape, table, true));
        found.add(changed(table, moves ? Optional.empty() : ways));
        if (shape.endsWith("/all")) {
            found.add(Aspect.of("rows-read/all").with(Role.PARTITION, ways.orElse(Set.copyOf(moment.children(table)))));
        }
        return found;
    }

    private static Optional<Expression> equal(Expression where, String column) {
        if (where instanceof Binary both && both.operator().equals("AND")) {
            return equal(both.left(), column).or(() -> equal(both.right(), column));
        }
        return where instanceof Binary binary
                        && binary.operator().equals("=")
                        && binary.left().columnName().equals(Optional.of(column))
                ? Optional.of(binary.right())
                : Optional.empty();
    }
}
