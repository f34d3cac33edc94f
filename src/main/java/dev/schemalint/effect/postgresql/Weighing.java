package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Lock;
import dev.schemalint.effect.Refusal;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts names to the facts of one aspect: which relation is locked, read and written, and which index built. */
final class Weighing {

    private final Schema schema;
    private SortedMap<RelationName, Lock> locks = Collections.emptySortedMap();
    private SortedSet<RelationName> rewrites = Collections.emptySortedSet();
    private SortedSet<RelationName> emptied = Collections.emptySortedSet();
    private SortedSet<RelationName> scans = Collections.emptySortedSet();
    private SortedSet<RelationName> indexed = Collections.emptySortedSet();
    private SortedSet<String> rebuilt = Collections.emptySortedSet();

    private Weighing(Schema schema) {
        this.schema = schema;
    }

    static Effect of(Aspect aspect, Facts facts, Schema schema) {
        if (aspect.refusal().isPresent()) {
            return Effect.refused(aspect.refusal().get());
        }
        Optional<Fact> fact = facts.of(aspect.shape());
        if (fact.isEmpty()) {
            return Effect.unknown("nothing is known of " + aspect.shape());
        }
        boolean idle = aspect.cast().isEmpty() && aspect.unsettled().isEmpty();
        return idle && fact.get().isHarmless() ? Effect.NONE : new Weighing(schema).weigh(aspect, fact.get());
    }

    private Effect weigh(Aspect aspect, Fact fact) {
        for (Map.Entry<Role, Lock> lock : fact.locks().entrySet()) {
            for (RelationName relation : aspect.in(lock.getKey())) {
                locks = locks.isEmpty() ? new TreeMap<>() : locks;
                locks.merge(relation, lock.getValue(), (one, two) -> two.strongerThan(one) ? two : one);
            }
        }
        for (Work work : fact.work()) {
            for (RelationName relation : aspect.in(work.role())) {
                if (hasRows(relation)) {
                    add(work.kind(), relation, aspect.indexes());
                }
            }
        }
        if (!scans.isEmpty() && !rewrites.isEmpty()) {
            scans.removeAll(rewrites);
        }
        return new Effect(
                fact.refusal().isPresent() ? Accepted.NO : Accepted.YES,
                fact.refusal().map(Refusal::why),
                fact.refusal().map(Refusal::code),
                fact.mayFail().isEmpty() ? Set.of() : Set.copyOf(fact.mayFail()),
                fact.allowedInTransaction(),
                locks,
                rewrites,
                emptied,
                scans,
                indexed,
                rebuilt,
                aspect.unsettled());
    }

    private void add(Work.Kind kind, RelationName relation, Set<String> indexes) {
        switch (kind) {
            case SCAN -> scans = with(scans, List.of(relation));
            case INDEX -> indexed = with(indexed, List.of(relation));
            case REBUILD -> {
                if (!indexes.isEmpty()) {
                    indexed = with(indexed, List.of(relation));
                    rebuilt = with(rebuilt, indexes);
                }
            }
            case REWRITE -> {
                rewrites = with(rewrites, List.of(relation));
                rebuilt = with(rebuilt, indexesOf(relation));
            }
            case EMPTY -> {
                rewrites = with(rewrites, List.of(relation));
                emptied = with(emptied, List.of(relation));
                rebuilt = with(rebuilt, indexesOf(relation));
            }
            case COPY -> rewrites = with(rewrites, List.of(relation));
            case COPY_INDEX -> rebuilt = with(rebuilt, indexes);
        }
    }

    /** Most parts of most statements add nothing to most of them, so each is made when it is first needed. */
    private static <T> SortedSet<T> with(SortedSet<T> set, Collection<T> more) {
        SortedSet<T> larger = set.isEmpty() ? new TreeSet<>() : set;
        larger.addAll(more);
        return larger;
    }

    private List<String> indexesOf(RelationName relation) {
        return schema.table(relation)
                .map(table -> new ArrayList<>(table.indexes().keySet()))
                .orElseGet(ArrayList::new);
    }

    /** A partitioned table, a view and a foreign table have no rows of their own. */
    private boolean hasRows(RelationName relation) {
        return schema.table(relation).map(Weighing::hasRows).orElse(true);
    }

    private static boolean hasRows(Table table) {
        return !table.partitioned()
                && (table.kind() == ObjectKind.TABLE || table.kind() == ObjectKind.MATERIALIZED_VIEW);
    }
}
