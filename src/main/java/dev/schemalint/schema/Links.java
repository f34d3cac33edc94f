package dev.schemalint.schema;

import java.util.Set;
import java.util.TreeSet;

/** Which other relations a relation's definition names. */
final class Links {

    private Links() {}

    static Set<RelationName> of(Table table) {
        Set<RelationName> others = new TreeSet<>(table.lineage().parents());
        table.constraints()
                .values()
                .forEach(constraint -> constraint.referenced().ifPresent(others::add));
        table.defined().ifPresent(query -> others.addAll(query.reads()));
        table.columns().values().forEach(column -> column.rowOf().ifPresent(others::add));
        others.remove(table.name());
        return others;
    }

    /** Whether two values of a relation name the same others and have the same indexes, as is seen without a search. */
    static boolean alike(Table now, Table before) {
        boolean same = untouched(now.constraints(), before.constraints())
                && untouched(now.indexes(), before.indexes())
                && untouched(now.lineage(), before.lineage())
                && untouched(now.defined(), before.defined());
        return same && (untouched(now.columns(), before.columns()) || !holdsRows(now) && !holdsRows(before));
    }

    /** The same object on purpose: to compare what is in it would be the search that is saved here. */
    @SuppressWarnings("ReferenceEquality")
    static boolean untouched(Object part, Object before) {
        return part == before;
    }

    private static boolean holdsRows(Table table) {
        return table.columns().values().stream()
                .anyMatch(column -> column.rowOf().isPresent());
    }
}
