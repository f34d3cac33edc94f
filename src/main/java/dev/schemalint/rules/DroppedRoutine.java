package dev.schemalint.rules;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.RoutineOperation.DropRoutine;
import dev.schemalint.operation.RoutineOperation.Signature;
import dev.schemalint.operation.TriggerOperation.DropTrigger;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Attachment;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A function or procedure that running code may still call, gone and not made again. */
public final class DroppedRoutine implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        Set<String> calledByDroppedTriggers = new TreeSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof DropTrigger drop) {
                function(at, drop).ifPresent(calledByDroppedTriggers::add);
            }
            if (at.operation() instanceof DropRoutine drop) {
                List<String> lost = drop.routines().stream()
                        .filter(routine -> !madeAgain(routine, at, chapter)
                                && !calledByDroppedTriggers.contains(
                                        routine.name().text()))
                        .map(routine -> routine.name().text())
                        .toList();
                if (!lost.isEmpty()) {
                    verdicts.add(Verdict.on(at)
                            .saying(drop.cascade() ? "cascade" : Verdict.USUAL)
                            .word("kind", drop.what().words())
                            .word("routines", String.join(", ", lost)));
                }
            }
        }
        return verdicts;
    }

    /** With the same arguments, or under its name, now or later; an overload that stays does not take its calls. */
    private static boolean madeAgain(Signature routine, Situation at, Chapter chapter) {
        Signature anyOfIt = new Signature(routine.name(), Optional.empty());
        boolean overloadStays = at.schema().hasRoutine(routine) && at.end().hasRoutine(anyOfIt);
        return chapter.makes(routine.name().text())
                || at.last().hasRoutine(routine)
                || at.last().hasRoutine(anyOfIt) && !overloadStays;
    }

    private static Optional<String> function(Situation at, DropTrigger drop) {
        return at.table(drop.table())
                .flatMap(known ->
                        known.attachment(ObjectKind.TRIGGER, drop.name().text()))
                .flatMap(Attachment::function);
    }
}
