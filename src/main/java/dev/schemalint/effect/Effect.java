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
 * @param code the code of the server's error when it is refused, as far as that is told
 * @param mayFail what rows can still refuse: nulls, duplicates, violations
 * @param locks the strongest lock on each relation that existed before
 * @param rewrites relations whose file is replaced by another: all rows are written again, unless they are emptied
 * @param emptied those of them that keep no rows, so that it does not matter how many there were
 * @param scans relations that are read as a whole, beyond building an index
 * @param indexed relations that are read as a whole to build an index
 * @param rebuildsIndexes existing indexes that are built again
 * @param unsettled what the verdict depends on and the scripts do not tell, such as a column's old type
 * @param course how MySQL and MariaDB carry it out
 */
public record Effect(
        Accepted accepted,
        Optional<String> why,
        Optional<String> code,
        Set<String> mayFail,
        boolean allowedInTransaction,
        SortedMap<RelationName, Lock> locks,
        SortedSet<RelationName> rewrites,
        SortedSet<RelationName> emptied,
        SortedSet<RelationName> scans,
        SortedSet<RelationName> indexed,
        SortedSet<String> rebuildsIndexes,
        List<String> unsettled,
        Course course) {

    public Effect(
            Accepted accepted,
            Optional<String> why,
            Optional<String> code,
            Set<String> mayFail,
            boolean allowedInTransaction,
            SortedMap<RelationName, Lock> locks,
            SortedSet<RelationName> rewrites,
            SortedSet<RelationName> emptied,
            SortedSet<RelationName> scans,
            SortedSet<RelationName> indexed,
            SortedSet<String> rebuildsIndexes,
            List<String> unsettled) {
        this(
                accepted,
                why,
                code,
                mayFail,
                allowedInTransaction,
                locks,
                rewrites,
                emptied,
                scans,
                indexed,
                rebuildsIndexes,
                unsettled,
                Course.USUAL);
    }

    /** Takes no lock and does no work. */
    public static final Effect NONE = new Effect(
            Accepted.YES,
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            true,
            new TreeMap<>(),
            new TreeSet<>(),
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
        return rewrites.contains(relation) && !emptied.contains(relation)
                || scans.contains(relation)
                || indexed.contains(relation);
    }

    /** Whether the server refuses it whatever rows the tables hold. */
    public boolean refused() {
        return accepted == Accepted.NO && mayFail.isEmpty();
    }

    /** Both in one statement: the stronger lock on each relation, and all the work; refused if one of them is. */
    public Effect and(Effect other) {
        if (accepted == Accepted.NO || other.accepted == Accepted.NO) {
            return firstRefusal(other).outside(!(allowedInTransaction && other.allowedInTransaction));
        }
        if (idle()) {
            return other;
        }
        if (other.idle()) {
            return this;
        }
        Effect lessKnown = accepted == Accepted.YES ? other : this;
        SortedSet<RelationName> written = sorted(rewrites, other.rewrites);
        SortedSet<RelationName> read = sorted(scans, other.scans);
        if (!read.isEmpty() && !written.isEmpty()) {
            read = new TreeSet<>(read);
            read.removeAll(written);
        }
        return new Effect(
                lessKnown.accepted,
                lessKnown.why,
                Optional.empty(),
                other.mayFail.isEmpty() ? mayFail : union(mayFail, other.mayFail),
                allowedInTransaction && other.allowedInTransaction,
                strongest(other),
                written,
                sorted(emptied, other.emptied),
                read,
                sorted(indexed, other.indexed),
                sorted(rebuildsIndexes, other.rebuildsIndexes),
                other.unsettled.isEmpty() ? unsettled : new ArrayList<>(union(unsettled, other.unsettled)),
                course.and(other.course));
    }

    /** Whether it leaves everything as it is, and everybody alone: nearly all parts of most statements do. */
    private boolean idle() {
        return accepted == Accepted.YES
                && allowedInTransaction
                && locks.isEmpty()
                && rewrites.isEmpty()
                && scans.isEmpty()
                && indexed.isEmpty()
                && rebuildsIndexes.isEmpty()
                && mayFail.isEmpty()
                && unsettled.isEmpty()
                && course.isUsual();
    }

    /** What is refused does nothing; a refusal whatever the rows are weighs more than one because of them. */
    private Effect firstRefusal(Effect other) {
        if (accepted != Accepted.NO || !refused() && other.refused()) {
            return refusal(other);
        }
        return refusal(this);
    }

    private static Effect refusal(Effect of) {
        return NONE.answering(Accepted.NO, of.why, of.code, of.mayFail, of.allowedInTransaction);
    }

    private Effect outside(boolean forbidden) {
        return answering(accepted, why, code, mayFail, !forbidden);
    }

    private Effect answering(
            Accepted answer,
            Optional<String> reason,
            Optional<String> number,
            Set<String> rows,
            boolean inTransaction) {
        return new Effect(
                answer,
                reason,
                number,
                rows,
                inTransaction,
                locks,
                rewrites,
                emptied,
                scans,
                indexed,
                rebuildsIndexes,
                unsettled,
                course);
    }

    /** The same, carried out in that way. */
    public Effect by(Course another) {
        return new Effect(
                accepted,
                why,
                code,
                mayFail,
                allowedInTransaction,
                locks,
                rewrites,
                emptied,
                scans,
                indexed,
                rebuildsIndexes,
                unsettled,
                another);
    }

    private SortedMap<RelationName, Lock> strongest(Effect other) {
        if (other.locks.isEmpty()) {
            return locks;
        }
        SortedMap<RelationName, Lock> strongest = new TreeMap<>(locks);
        other.locks.forEach(
                (relation, lock) -> strongest.merge(relation, lock, (one, two) -> two.strongerThan(one) ? two : one));
        return strongest;
    }

    private static Set<String> union(Collection<String> one, Collection<String> two) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(two);
        return both;
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(SortedSet<T> one, SortedSet<T> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return one.isEmpty() ? two : one;
        }
        SortedSet<T> both = new TreeSet<>(one);
        both.addAll(two);
        return both;
    }

    /** A refused statement keeps its reason and does nothing. */
    public static Effect refused(String why) {
        return NONE.answering(Accepted.NO, Optional.of(why), Optional.empty(), Set.of(), true);
    }

    public static Effect refused(Refusal refusal) {
        return refused(refusal, Set.of());
    }

    /** Refused because of the rows there are, if any are named. */
    public static Effect refused(Refusal refusal, Set<String> rows) {
        return NONE.answering(Accepted.NO, Optional.of(refusal.why()), Optional.of(refusal.code()), rows, true);
    }

    /** Nothing can be said of it. */
    public static Effect unknown(String why) {
        return NONE.answering(Accepted.UNKNOWN, Optional.of(why), Optional.empty(), Set.of(), true);
    }
}
