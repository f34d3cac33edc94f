package dev.schemalint.effect.manual;

import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Course;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Lock;
import dev.schemalint.effect.manual.ManualFact.Transaction;
import dev.schemalint.schema.RelationName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts names to the fact of one piece. */
final class Weighing {

    private final LockTable lockTable;
    private final SortedMap<RelationName, Lock> locks = new TreeMap<>();
    private final SortedSet<RelationName> rewrites = new TreeSet<>();
    private final SortedSet<RelationName> emptied = new TreeSet<>();
    private final SortedSet<RelationName> scans = new TreeSet<>();
    private final SortedSet<RelationName> indexed = new TreeSet<>();
    private final SortedSet<String> rebuilt = new TreeSet<>();

    Weighing(LockTable lockTable) {
        this.lockTable = lockTable;
    }

    Effect of(Piece piece, ManualFact fact) {
        for (ManualFact.Taken taken : fact.locks()) {
            Lock named = lockTable.named(taken.lock());
            Lock lock = piece.lets() ? named.lettingPass() : named;
            piece.in(taken.role())
                    .forEach(relation -> locks.merge(relation, lock, (one, two) -> two.strongerThan(one) ? two : one));
        }
        fact.work().forEach(done -> add(done, piece));
        List<String> unsettled = new ArrayList<>(piece.unsettled());
        fact.unsettled().ifPresent(unsettled::add);
        Optional<String> why = fact.refusal().or(fact::doubt).map(piece::filled);
        Effect effect = new Effect(
                accepted(fact),
                why,
                Optional.empty(),
                Set.copyOf(fact.mayFail()),
                fact.transaction() != Transaction.FORBIDDEN,
                locks,
                rewrites,
                emptied,
                scans,
                indexed,
                rebuilt,
                unsettled);
        return fact.transaction() == Transaction.COMMITS
                ? effect.by(new Course(Optional.empty(), Optional.empty(), true))
                : effect;
    }

    private static Accepted accepted(ManualFact fact) {
        if (fact.refusal().isPresent()) {
            return Accepted.NO;
        }
        return fact.doubt().isPresent() ? Accepted.UNKNOWN : Accepted.YES;
    }

    private void add(ManualFact.Done done, Piece piece) {
        List<RelationName> relations = piece.in(done.role());
        switch (done.kind()) {
            case SCAN -> scans.addAll(relations);
            case INDEX -> indexed.addAll(relations);
            case REBUILD -> {
                rebuilt.addAll(piece.indexes());
                indexed.addAll(relations);
            }
            case REWRITE -> rewrites.addAll(relations);
            case EMPTY -> {
                rewrites.addAll(relations);
                emptied.addAll(relations);
            }
        }
    }
}
