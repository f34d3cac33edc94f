package dev.schemalint.rules;

import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.SessionOperation.ResetSetting;
import dev.schemalint.operation.SessionOperation.SetSetting;
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

    private static final String ROLE = "session_replication_role";

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
            if (at.operation() instanceof SetSetting set
                    && isReplica(set)
                    && moments.subList(i + 1, moments.size()).stream().noneMatch(ChecksSwitchedOff::isRestored)) {
                verdicts.add(Verdict.on(at).saying("session"));
            }
        }
        return verdicts;
    }

    /** A session that takes itself for a replica fires no triggers, those of foreign keys among them. */
    private static boolean isReplica(SetSetting set) {
        return set.name().equals(ROLE) && !set.local() && set.values().stream().anyMatch("replica"::equalsIgnoreCase);
    }

    private static boolean isRestored(Situation moment) {
        if (moment.operation() instanceof SetSetting set) {
            return set.name().equals(ROLE) && !isReplica(set);
        }
        return moment.operation() instanceof ResetSetting reset
                && reset.name().map(ROLE::equals).orElse(true);
    }

    private static boolean switchesOn(Situation moment, ToggleTrigger off) {
        return moment.operation() instanceof ToggleTrigger on
                && on.enable()
                && on.on().name().text().equals(off.on().name().text())
                && (on.name().isEmpty()
                        || on.name().map(Identifier::text).equals(off.name().map(Identifier::text)));
    }
}
