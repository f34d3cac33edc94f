package dev.schemalint.report;

import dev.schemalint.effect.Accepted;
import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Lock;
import dev.schemalint.schema.RelationName;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one statement does, as a line for people says it.
 *
 * @param waits who has to wait for it
 * @param work what takes longer the more rows there are, and what else must be known
 */
record EffectLine(String lock, Blocks waits, String work) {

    /** Hangs behind a relation that was made by the same change. */
    static final String NEW = "(new)";

    static final String NEW_MEANS = NEW + " was made by this change: nobody else uses it yet";

    /** @param ours relations made by the same change, which nobody else uses yet */
    static EffectLine of(Effect effect, Set<RelationName> ours) {
        return new EffectLine(locks(effect, ours), waits(effect, ours), String.join("; ", work(effect)));
    }

    /** Who waits on relations that others may be using. */
    static Blocks waits(Effect effect, Set<RelationName> ours) {
        return effect.locks().entrySet().stream()
                .filter(lock -> !ours.contains(lock.getKey()))
                .map(lock -> lock.getValue().blocks())
                .max(Comparator.naturalOrder())
                .orElse(Blocks.NOTHING);
    }

    /** The strongest first; those that stop nobody only where no other is taken. */
    private static String locks(Effect effect, Set<RelationName> ours) {
        Blocks worst = effect.blocks();
        SortedMap<Lock, List<String>> byLock =
                new TreeMap<>(Comparator.comparingInt(Lock::strength).reversed().thenComparing(Lock::name));
        effect.locks().forEach((relation, lock) -> {
            if (lock.blocks() != Blocks.NOTHING || worst == Blocks.NOTHING) {
                byLock.computeIfAbsent(lock, names -> new ArrayList<>())
                        .add(relation.name() + (ours.contains(relation) ? " " + NEW : ""));
            }
        });
        return byLock.entrySet().stream()
                .map(lock -> lock.getKey().name() + " " + Names.shortly(lock.getValue()))
                .collect(Gathering.joined("; "));
    }

    private static List<String> work(Effect effect) {
        List<String> work = new ArrayList<>();
        if (effect.accepted() != Accepted.YES) {
            String verdict = effect.accepted() == Accepted.NO ? "refused" : "unknown";
            work.add(effect.why().map(why -> verdict + ": " + why).orElse(verdict));
        }
        List<RelationName> written = without(effect.rewrites(), effect.emptied());
        say(work, "empties %s", names(effect.emptied()));
        say(work, "rewrites %s", names(written));
        say(work, "scans %s", names(effect.scans()));
        say(work, "reads %s for an index", names(without(effect.indexed(), written)));
        say(work, "rebuilds %s", effect.emptied().isEmpty() ? effect.rebuildsIndexes() : List.of());
        if (!effect.allowedInTransaction()) {
            work.add("not in a transaction");
        }
        if (!effect.mayFail().isEmpty()) {
            work.add("may fail: " + effect.mayFail().stream().sorted().collect(Gathering.joined(", ")));
        }
        if (!effect.unsettled().isEmpty()) {
            work.add("depends on " + effect.unsettled().get(0));
        }
        return work;
    }

    private static void say(List<String> work, String words, Collection<String> names) {
        if (!names.isEmpty()) {
            work.add(words.formatted(Names.shortly(names)));
        }
    }

    private static List<RelationName> without(Collection<RelationName> all, Collection<RelationName> some) {
        return all.stream().filter(relation -> !some.contains(relation)).toList();
    }

    private static List<String> names(Collection<RelationName> relations) {
        return relations.stream().map(RelationName::name).distinct().toList();
    }
}
