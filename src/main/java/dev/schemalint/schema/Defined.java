package dev.schemalint.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The query a view is made of.
 *
 * @param reads the relations it reads
 * @param columns the columns it names anywhere in it
 * @param everything whether it takes all columns there are, as {@code *} does
 * @param results its own columns in order, where all of them are known
 * @param locked the relations whose rows it locks
 */
public record Defined(
        List<RelationName> reads,
        Set<String> columns,
        boolean everything,
        Optional<List<ResultColumn>> results,
        List<RelationName> locked) {

    Defined(List<RelationName> reads, Set<String> columns, boolean everything) {
        this(reads, columns, everything, Optional.empty(), List.of());
    }

    public Defined {
        reads = List.copyOf(reads);
        columns = Set.copyOf(columns);
        results = results.map(List::copyOf);
        locked = List.copyOf(locked);
    }

    /** Whether dropping or retyping that column would break it. */
    public boolean needs(String column) {
        return everything || columns.contains(column);
    }

    Defined renamed(RelationName from, RelationName to) {
        return new Defined(
                reads.stream().map(name -> name.equals(from) ? to : name).toList(),
                columns,
                everything,
                results,
                locked.stream().map(name -> name.equals(from) ? to : name).toList());
    }

    Defined withColumnRenamed(String from, String to) {
        if (!columns.contains(from)) {
            return this;
        }
        Set<String> changed = new TreeSet<>(columns);
        changed.remove(from);
        changed.add(to);
        return new Defined(reads, changed, everything, results, locked);
    }

    Defined withResultRenamed(String from, String to) {
        return new Defined(
                reads,
                columns,
                everything,
                results.map(known -> known.stream()
                        .map(column -> column.name().equals(Optional.of(from)) ? column.named(to) : column)
                        .toList()),
                locked);
    }
}
