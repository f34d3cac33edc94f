package dev.schemalint.effect;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts names to the facts of one aspect: which relation is locked, read and written, and which index built. */
final class Weighing {

    private final Schema schema;
    private final SortedMap<RelationName, Lock> locks = new TreeMap<>();
    private final SortedSet<RelationName> rewrites = new TreeSet<>();
    private final SortedSet<RelationName> emptied = new TreeSet<>();
    private final SortedSet<RelationName> scans = new TreeSet<>();
    private final SortedSet<RelationName> indexed = new TreeSet<>();
    private final SortedSet<String> rebuilt = new TreeSet<>();

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
        fact.locks()
                .forEach((role, lock) -> aspect.in(role)
                        .forEach(relation ->
                                locks.merge(relation, lock, (one, two) -> two.strongerThan(one) ? two : one)));
        for (Work work : fact.work()) {
            for (RelationName relation : aspect.in(work.role())) {
                if (hasRows(relation)) {
                    add(work.kind(), relation, aspect.indexes());
                }
            }
        }
        scans.removeAll(rewrites);
        return new Effect(
                fact.refusal().isPresent() ? Accepted.NO : Accepted.YES,
                fact.refusal(),
                Set.copyOf(fact.mayFail()),
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
            case SCAN -> scans.add(relation);
            case INDEX -> indexed.add(relation);
            case REBUILD -> {
                if (!indexes.isEmpty()) {
                    indexed.add(relation);
                    rebuilt.addAll(indexes);
                }
            }
            case REWRITE -> {
                rewrites.add(relation);
                rebuilt.addAll(indexesOf(relation));
            }
            case EMPTY -> {
                rewrites.add(relation);
                emptied.add(relation);
                rebuilt.addAll(indexesOf(relation));
            }
            case COPY -> rewrites.add(relation);
            case COPY_INDEX -> rebuilt.addAll(indexes);
        }
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
