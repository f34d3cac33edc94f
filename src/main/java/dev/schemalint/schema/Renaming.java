package dev.schemalint.schema;

import dev.schemalint.operation.ObjectKind;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pcollections.PMap;

/** Gives a relation another name; whoever leans on it follows. */
record Renaming(RelationName from, RelationName to) {

    static Schema of(Schema schema, RelationName from, UnaryOperator<RelationName> to) {
        return schema.table(from).isEmpty() ? schema : new Renaming(from, to.apply(from)).in(schema);
    }

    private Schema in(Schema schema) {
        Table table = schema.table(from).orElseThrow();
        Schema moved = schema.without(from).with(followedBy(table.named(to)));
        for (Table other : schema.leaningOn(from)) {
            moved = moved.with(followedBy(other));
        }
        if (table.kind() != ObjectKind.SEQUENCE) {
            return moved;
        }
        for (Table owner : moved.tables(any -> any.sequences().anyMatch(from::equals))) {
            moved = moved.with(counting(owner));
        }
        return moved;
    }

    /** Whoever named it names it by its new name. */
    private Table followedBy(Table table) {
        PMap<String, KnownConstraint> constraints = table.constraints();
        for (KnownConstraint constraint : table.constraints().values()) {
            if (constraint.pointsTo(from)) {
                constraints = constraints.plus(constraint.name(), constraint.referencing(to));
            }
        }
        PMap<String, Column> columns = table.columns();
        for (Column column : table.columns().values()) {
            if (column.rowOf().equals(Optional.of(from))) {
                columns = columns.plus(column.name(), column.holdingRowsOf(Optional.of(to)));
            }
        }
        Table renamed = table.withConstraints(constraints)
                .withColumns(columns)
                .withLineage(table.lineage().renamed(from, to));
        return renamed.defined()
                .map(query -> renamed.definedAs(query.renamed(from, to)))
                .orElse(renamed);
    }

    /** With the sequence that fills a column of it under its new name. */
    private Table counting(Table table) {
        Table changed = table;
        for (Column column : table.columns().values()) {
            if (column.sequence().equals(Optional.of(from))) {
                Column owning = column.filledBy(Optional.of(to), column.identity());
                boolean counts = column.defaultValue().equals(Optional.of(SerialDefault.of(from)));
                changed = changed.with(counts ? owning.withDefault(Optional.of(SerialDefault.of(to))) : owning);
            }
        }
        return changed;
    }
}
