package dev.schemalint.schema;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.Query.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The query a view is made of.
 *
 * @param reads the relations it reads
 * @param columns the columns it names anywhere in it, of whichever of them; {@code *} stands for all there are
 * @param ofOne those that it names as columns of one relation
 * @param results its own columns in order, where all of them are known
 * @param locked the relations whose rows it locks
 */
public record Defined(
        List<RelationName> reads,
        Set<String> columns,
        Map<RelationName, Set<String>> ofOne,
        Optional<List<ResultColumn>> results,
        List<RelationName> locked) {

    private static final String ALL = "*";

    Defined(List<RelationName> reads, Set<String> columns) {
        this(reads, columns, Map.of(), Optional.empty(), List.of());
    }

    public Defined {
        reads = List.copyOf(reads);
        columns = Set.copyOf(columns);
        ofOne = Map.copyOf(ofOne);
        results = results.map(List::copyOf);
        locked = List.copyOf(locked);
    }

    static Defined by(Query query, Optional<List<ResultColumn>> results, Function<Name, RelationName> resolve) {
        Set<String> columns = new TreeSet<>();
        Map<RelationName, Set<String>> ofOne = new HashMap<>();
        for (Name column : query.columns()) {
            List<Name> of =
                    column.schema().map(qualifier -> known(query, qualifier)).orElse(List.of());
            if (of.isEmpty()) {
                columns.add(column.text());
            }
            for (Name relation : of) {
                ofOne.computeIfAbsent(resolve.apply(relation), name -> new TreeSet<>())
                        .add(column.text());
            }
        }
        return new Defined(
                query.reads().stream().map(resolve).distinct().toList(),
                columns,
                ofOne,
                results,
                query.locked().stream().map(resolve).toList());
    }

    /** The relations that may be meant by a qualifier; none where it is that of a query in FROM. */
    private static List<Name> known(Query query, String qualifier) {
        Stream<Name> others = query.called().stream()
                .filter(source -> source.known().equals(qualifier))
                .map(Source::relation);
        Stream<Name> named = query.reads().stream().filter(name -> name.text().equals(qualifier));
        return Stream.concat(others, named).toList();
    }

    /** Whether it names a column so, which it may have from this relation. */
    public boolean names(RelationName relation, String column) {
        return columns.contains(column) || certainlyNames(relation, column);
    }

    /** Whether it names it as a column of this relation. */
    public boolean certainlyNames(RelationName relation, String column) {
        return ofOne.getOrDefault(relation, Set.of()).contains(column);
    }

    /** Whether dropping or retyping that column of the relation would break it. */
    public boolean needs(RelationName relation, String column) {
        Set<String> own = ofOne.getOrDefault(relation, Set.of());
        return columns.contains(ALL) || columns.contains(column) || own.contains(ALL) || own.contains(column);
    }

    /** Whether it says that the column it needs is that of this relation, or takes all there are. */
    public boolean saysWhose(RelationName relation, String column) {
        Set<String> own = ofOne.getOrDefault(relation, Set.of());
        return columns.contains(ALL) || own.contains(ALL) || own.contains(column);
    }

    Defined renamed(RelationName from, RelationName to) {
        Map<RelationName, Set<String>> changed = new HashMap<>(ofOne);
        Set<String> own = changed.remove(from);
        if (own != null) {
            changed.put(to, own);
        }
        return new Defined(replaced(reads, from, to), columns, changed, results, replaced(locked, from, to));
    }

    private static List<RelationName> replaced(List<RelationName> names, RelationName from, RelationName to) {
        return names.stream().map(name -> name.equals(from) ? to : name).toList();
    }

    Defined withColumnRenamed(RelationName relation, String from, String to) {
        Map<RelationName, Set<String>> changed = new HashMap<>(ofOne);
        changed.computeIfPresent(relation, (name, own) -> replaced(own, from, to));
        return new Defined(reads, replaced(columns, from, to), changed, results, locked);
    }

    private static Set<String> replaced(Set<String> columns, String from, String to) {
        if (!columns.contains(from)) {
            return columns;
        }
        Set<String> changed = new TreeSet<>(columns);
        changed.remove(from);
        changed.add(to);
        return changed;
    }

    Defined withResultRenamed(String from, String to) {
        return new Defined(
                reads,
                columns,
                ofOne,
                results.map(known -> known.stream()
                        .map(column -> column.name().equals(Optional.of(from)) ? column.named(to) : column)
                        .toList()),
                locked);
    }
}
