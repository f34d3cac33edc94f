package dev.schemalint.schema;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The query a view is made of.
 *
 * @param reads the relations it reads
 * @param columns the columns it names anywhere in it
 * @param everything whether it takes all columns there are, as {@code *} does
 */
public record Defined(List<RelationName> reads, Set<String> columns, boolean everything) {

    public Defined {
        reads = List.copyOf(reads);
        columns = Set.copyOf(columns);
    }

    /** Whether dropping or retyping that column would break it. */
    public boolean needs(String column) {
        return everything || columns.contains(column);
    }

    Defined renamed(RelationName from, RelationName to) {
        return new Defined(
                reads.stream().map(name -> name.equals(from) ? to : name).toList(), columns, everything);
    }

    Defined withColumnRenamed(String from, String to) {
        if (!columns.contains(from)) {
            return this;
        }
        Set<String> changed = new TreeSet<>(columns);
        changed.remove(from);
        changed.add(to);
        return new Defined(reads, changed, everything);
    }
}
