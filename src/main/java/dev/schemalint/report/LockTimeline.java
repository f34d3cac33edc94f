package dev.schemalint.report;

import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Lock;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.StatementOutcome;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter.Holder;
import dev.schemalint.story.Chapter.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long a file's locks are held: to the end of the transaction where there is one. Only those that somebody else
 * would notice; where targets differ, the worst.
 *
 * @param statements the numbers of those that take or hold any, in order
 * @param rows by relation, what is held while each of these statements runs
 */
record LockTimeline(List<Integer> statements, Map<RelationName, List<Optional<Held>>> rows) {

    /**
     * A lock while a statement runs.
     *
     * @param since the statement with which its transaction begins
     */
    record Held(Lock lock, int since) {}

    private static final Comparator<Lock> WORSE =
            Comparator.comparing(Lock::blocks).thenComparingInt(Lock::strength);

    static LockTimeline of(FileOutcome file) {
        List<Map<RelationName, Lock>> held = new ArrayList<>();
        for (StatementOutcome statement : file.statements()) {
            held.add(taken(statement));
        }
        Map<Integer, Integer> beginnings = new HashMap<>();
        for (Unit unit : file.units()) {
            if (unit.holder() != Holder.NONE) {
                keep(unit.statements(), held);
                unit.statements()
                        .forEach(statement ->
                                beginnings.put(statement, unit.statements().get(0)));
            }
        }
        List<Integer> statements = new ArrayList<>();
        Map<RelationName, List<Optional<Held>>> rows = new TreeMap<>();
        for (int i = 0; i < held.size(); i++) {
            if (!held.get(i).isEmpty()) {
                statements.add(i);
                held.get(i).keySet().forEach(relation -> rows.put(relation, new ArrayList<>()));
            }
        }
        rows.forEach((relation, row) -> statements.forEach(number ->
                row.add(Optional.ofNullable(held.get(number).get(relation))
                        .map(lock -> new Held(lock, beginnings.getOrDefault(number, number))))));
        return new LockTimeline(List.copyOf(statements), rows);
    }

    private static Map<RelationName, Lock> taken(StatementOutcome statement) {
        Map<RelationName, Lock> taken = new TreeMap<>();
        statement
                .effects()
                .values()
                .forEach(effect -> effect.locks().forEach((relation, lock) -> {
                    if (lock.blocks() != Blocks.NOTHING && !statement.ours().contains(relation)) {
                        taken.merge(relation, lock, LockTimeline::worse);
                    }
                }));
        return taken;
    }

    private static void keep(List<Integer> unit, List<Map<RelationName, Lock>> held) {
        Map<RelationName, Lock> kept = new TreeMap<>();
        for (int statement : unit) {
            if (statement < held.size()) {
                held.get(statement).forEach((relation, lock) -> kept.merge(relation, lock, LockTimeline::worse));
                held.get(statement).putAll(kept);
            }
        }
    }

    private static Lock worse(Lock one, Lock two) {
        return WORSE.compare(one, two) >= 0 ? one : two;
    }
}
