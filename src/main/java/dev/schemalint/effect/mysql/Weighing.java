package dev.schemalint.effect.mysql;

import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Course;
import dev.schemalint.effect.Course.TableLock;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Lock;
import dev.schemalint.effect.Refusal;
import dev.schemalint.effect.mysql.Fact.Writes;
import dev.schemalint.effect.mysql.Request.Outcome;
import dev.schemalint.operation.Constraint.ForeignKey;
import dev.schemalint.operation.ConstraintOperation.AddConstraint;
import dev.schemalint.operation.IndexOperation.DropIndex;
import dev.schemalint.operation.Manner;
import dev.schemalint.operation.PartitionOperation;
import dev.schemalint.operation.PartitionOperation.ExchangePartition;
import dev.schemalint.operation.PartitionOperation.MaintainPartitions;
import dev.schemalint.operation.PartitionOperation.RemovePartitioning;
import dev.schemalint.operation.PartitionOperation.SetPartitioning;
import dev.schemalint.operation.PartitionOperation.TruncatePartitions;
import dev.schemalint.operation.TableOperation.OrderRows;
import dev.schemalint.schema.Index;
import dev.schemalint.schema.RelationName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts the facts of all changes of one statement together: the best way that serves them all, and what it costs. */
record Weighing(Alteration alteration, List<Change> changes) {

    Effect effect(Manner manner) {
        Optional<Effect> refusal = refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Ways ways = Ways.of(alteration.features(), facts());
        if (ways.all().isEmpty()) {
            return Effect.refused(Refusal.numbered("1846: no ALGORITHM can do all of this in one statement"));
        }
        Outcome outcome = new Request(alteration.features(), manner, heard()).of(ways);
        return outcome.refusal().map(Refusal::numbered).map(Effect::refused).orElseGet(() -> by(outcome));
    }

    /** A refusal whatever the rows are weighs more than one because there are any. */
    private Optional<Effect> refusal() {
        Optional<Effect> because = Optional.empty();
        for (Change change : changes) {
            Optional<String> why =
                    change.refusal().or(() -> alteration.knowledge().facts().refusal(change.shape()));
            if (why.isPresent()) {
                because = Optional.of(Effect.refused(Refusal.numbered(why.get()), change.mayFail()));
                if (change.mayFail().isEmpty()) {
                    return because;
                }
            }
        }
        return because;
    }

    /**
     * Renaming the table costs nothing beside anything else, and then needs no lock of its own; engines other than InnoDB
     * know two ways only.
     */
    private List<Fact> facts() {
        Optional<Change> ofAnotherEngine = changes.stream()
                .filter(change -> change.isKindOf("of-another-engine"))
                .findFirst();
        if (ofAnotherEngine.isPresent()) {
            return ofAnotherEngine
                    .flatMap(change -> alteration.knowledge().facts().of(change.shape()))
                    .stream()
                    .toList();
        }
        boolean onlyRenamed = changes.stream().allMatch(change -> change.is("rename-table"));
        List<Fact> facts = new ArrayList<>();
        for (Change change : changes) {
            if (onlyRenamed || !change.is("rename-table")) {
                alteration.knowledge().facts().of(change.shape()).ifPresent(facts::add);
            }
        }
        boolean writes = facts.stream().anyMatch(fact -> fact.writes() == Writes.UNLESS_INSTANT);
        if (writes && alteration.keepsFulltext()) {
            boolean another = changes.stream().anyMatch(change -> change.isKindOf("add-index/fulltext"));
            alteration
                    .knowledge()
                    .facts()
                    .of(another ? "written-with-fulltext/and-another" : "written-with-fulltext")
                    .ifPresent(facts::add);
        }
        if (writes && alteration.keepsIndexedVirtual()) {
            alteration.knowledge().facts().of("written-with-indexed-virtual").ifPresent(facts::add);
        }
        return facts;
    }

    /** Whether the statement takes ALGORITHM and LOCK; a DROP INDEX that is one has its keyword as a clause. */
    private boolean heard() {
        Features features = alteration.features();
        boolean dropsAlone = alteration.operations().stream()
                .allMatch(operation -> operation instanceof DropIndex
                        && operation.extent().clause("index").isPresent());
        if (dropsAlone) {
            return features.have("clauses-of-drop-index");
        }
        boolean never = alteration.operations().stream()
                .anyMatch(operation -> operation instanceof SetPartitioning
                        || operation instanceof RemovePartitioning
                        || operation instanceof OrderRows);
        boolean care = alteration.operations().stream()
                .anyMatch(operation -> operation instanceof TruncatePartitions
                        || operation instanceof ExchangePartition
                        || operation instanceof MaintainPartitions maintain
                                && !maintain.verb().equalsIgnoreCase("rebuild"));
        boolean partitions = alteration.all(PartitionOperation.class).findAny().isPresent();
        return !never && (!partitions || features.have(care ? "clauses-of-partition-care" : "clauses-of-partitions"));
    }

    private Effect by(Outcome outcome) {
        RelationName table = alteration.name();
        boolean emptied = changes.stream().allMatch(change -> change.is("empty-partition"));
        SortedSet<RelationName> written = set(outcome.way().writes(), table);
        boolean indexes = !outcome.way().writes() && changes.stream().anyMatch(change -> change.isKindOf("add-index"));
        SortedSet<String> rebuilt = new TreeSet<>();
        if (outcome.way().writes()) {
            alteration.indexes().map(Index::name).forEach(rebuilt::add);
        }
        Set<String> mayFail = new LinkedHashSet<>();
        Set<String> unsettled = new LinkedHashSet<>();
        for (Change change : changes) {
            mayFail.addAll(change.mayFail());
            unsettled.addAll(change.unsettled());
        }
        boolean clauses = alteration.features().have("algorithm-clause");
        Optional<TableLock> said = outcome.way().takesLock() ? Optional.of(outcome.lock()) : Optional.empty();
        return new Effect(
                Accepted.YES,
                Optional.empty(),
                Optional.empty(),
                mayFail,
                true,
                locks(outcome.lock()),
                written,
                set(emptied && outcome.way().writes(), table),
                new TreeSet<>(),
                set(indexes, table),
                rebuilt,
                List.copyOf(unsettled),
                new Course(
                        clauses ? Optional.of(outcome.algorithm()) : Optional.empty(),
                        clauses ? said : Optional.empty(),
                        true));
    }

    private SortedMap<RelationName, Lock> locks(TableLock own) {
        SortedMap<RelationName, Lock> locks = new TreeMap<>();
        boolean renamed = changes.stream().anyMatch(change -> change.is("rename-table"));
        locks.put(alteration.name(), MetadataLocks.during(renamed ? TableLock.EXCLUSIVE : own));
        alteration
                .all(AddConstraint.class)
                .filter(add -> add.constraint() instanceof ForeignKey)
                .map(add -> ((ForeignKey) add.constraint()).referenced())
                .map(name -> alteration.schema().resolve(name, alteration.session()))
                .forEach(parent -> locks.putIfAbsent(parent, MetadataLocks.SHARED_UPGRADABLE.lock()));
        return locks;
    }

    private static SortedSet<RelationName> set(boolean with, RelationName table) {
        return with ? new TreeSet<>(Set.of(table)) : new TreeSet<>();
    }
}
