package dev.schemalint.rules;

import dev.schemalint.effect.Lock;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.session.Setting;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;

/** A change that fails at once while anybody writes to its table, as nothing lets it wait; said once per file. */
public final class DdlFailsOnBusyTable implements FileRule {

    private static final String TIMEOUT = "ddl_lock_timeout";

    @Override
    public List<Verdict> judge(Chapter chapter) {
        for (Situation at : chapter.moments()) {
            Optional<RelationName> table =
                    at.effect().course().commits() && !at.effect().refused()
                            ? at.lockedInUse()
                                    .filter(at::stopsWriters)
                                    .filter(name -> failsAtOnce(name, at))
                                    .findFirst()
                            : Optional.empty();
            boolean waits = at.session()
                    .setting(TIMEOUT)
                    .map(Setting::value)
                    .filter(value -> !value.equals("0"))
                    .isPresent();
            if (table.isPresent() && !waits) {
                return List.of(Verdict.on(at).word("table", table.get().name()));
            }
        }
        return List.of();
    }

    private static boolean failsAtOnce(RelationName table, Situation at) {
        return at.effect()
                .lock(table)
                .map(Lock::awaited)
                .filter(awaited -> !awaited)
                .isPresent();
    }
}
