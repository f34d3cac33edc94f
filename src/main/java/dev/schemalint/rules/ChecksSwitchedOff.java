package dev.schemalint.rules;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.TriggerOperation.ToggleTrigger;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Triggers, and with them foreign keys, switched off for everybody and not switched on again. */
public final class ChecksSwitchedOff implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Situation> moments = chapter.moments();
        for (int i = 0; i < moments.size(); i++) {
            Situation at = moments.get(i);
            Stream<Situation> later = moments.subList(i + 1, moments.size()).stream();
            if (at.operation() instanceof ToggleTrigger off
                    && !off.enable()
                    && at.inUse(off.on().name())
                    && later.noneMatch(moment -> switchesOn(moment, off))) {
                verdicts.add(Verdict.on(at)
                        .word("trigger", off.name().map(Identifier::text).orElse("all triggers"))
                        .saying(off.internal() ? "keys" : Verdict.USUAL));
            }
        }
        return verdicts;
    }

    private static boolean switchesOn(Situation moment, ToggleTrigger off) {
        return moment.operation() instanceof ToggleTrigger on
                && on.enable()
                && on.on().name().text().equals(off.on().name().text())
                && (on.name().isEmpty()
                        || on.name().map(Identifier::text).equals(off.name().map(Identifier::text)));
    }
}
