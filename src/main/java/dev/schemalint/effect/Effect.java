package dev.schemalint.effect;

import dev.schemalint.schema.RelationName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a statement, or one operation of it, does to a live database of one version.
 *
 * @param why why it is refused, or what is not known
 * @param mayFail what rows can still refuse: nulls, duplicates, violations
 * @param locks the strongest lock on each relation that existed before
 * @param rewrites relations whose rows are all written again
 * @param scans relations that are read as a whole, beyond building an index
 * @param indexed relations that are read to build a new index
 * @param rebuildsIndexes existing indexes that are built again
 * @param unsettled what the verdict depends on and the scripts do not tell, such as a column's old type
 */
public record Effect(
        Accepted accepted,
        Optional<String> why,
        Set<String> mayFail,
        boolean allowedInTransaction,
        SortedMap<RelationName, Lock> locks,
        SortedSet<RelationName> rewrites,
        SortedSet<RelationName> scans,
        SortedSet<RelationName> indexed,
        SortedSet<String> rebuildsIndexes,
        List<String> unsettled) {

    /** Takes no lock and does no work. */
    public static final Effect NONE = new Effect(
            Accepted.YES,
            Optional.empty(),
            Set.of(),
            true,
            new TreeMap<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            List.of());

    public Optional<Lock> lock(RelationName relation) {
        return Optional.ofNullable(locks.get(relation));
    }

    /** Who waits for this anywhere. */
    public Blocks blocks() {
        Blocks worst = Blocks.NOTHING;
        for (Lock lock : locks.values()) {
            worst = lock.blocks().compareTo(worst) > 0 ? lock.blocks() : worst;
        }
        return worst;
    }

    /** Whether it takes longer the more rows the relation has. */
    public boolean growsWith(RelationName relation) {
        return rewrites.contains(relation) || scans.contains(relation) || indexed.contains(relation);
    }

    public boolean refused() {
        return accepted == Accepted.NO;
    }

    /** Both in one statement: the stronger lock on each relation, and all the work. */
    public Effect and(Effect other) {
        SortedMap<RelationName, Lock> strongest = new TreeMap<>(locks);
        other.locks.forEach(
                (relation, lock) -> strongest.merge(relation, lock, (one, two) -> two.strongerThan(one) ? two : one));
        Effect worse = other.accepted == Accepted.NO || accepted == Accepted.YES ? other : this;
        return new Effect(
                worse.accepted,
                worse.why,
                union(mayFail, other.mayFail),
                allowedInTransaction && other.allowedInTransaction,
                strongest,
                sorted(rewrites, other.rewrites),
                sorted(scans, other.scans),
                sorted(indexed, other.indexed),
                sorted(rebuildsIndexes, other.rebuildsIndexes),
                new ArrayList<>(union(unsettled, other.unsettled)));
    }

    private static Set<String> union(Collection<String> one, Collection<String> two) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(two);
        return both;
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(Set<T> one, Set<T> two) {
        SortedSet<T> both = new TreeSet<>(one);
        both.addAll(two);
        return both;
    }

    /** A refused statement keeps its reason and does nothing. */
    public static Effect refused(String why) {
        return new Effect(
                Accepted.NO,
                Optional.of(why),
                Set.of(),
                true,
                new TreeMap<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                List.of());
    }
}
