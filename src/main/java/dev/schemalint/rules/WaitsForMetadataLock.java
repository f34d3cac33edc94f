package dev.schemalint.rules;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.Manner;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.session.Setting;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;

/** A change of a table of MySQL or MariaDB that waits for its metadata lock as long as the server's usual limit lets it. */
public final class WaitsForMetadataLock implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        for (Situation at : chapter.moments()) {
            Optional<RelationName> table = at.copiesTables()
                            && at.effect().course().commits()
                            && !at.effect().refused()
                    ? at.lockedInUse().findFirst()
                    : Optional.empty();
            boolean limited = at.session()
                            .setting("lock_wait_timeout")
                            .map(Setting::value)
                            .isPresent()
                    || Altered.of(at.operation())
                            .map(Altered::manner)
                            .flatMap(Manner::patience)
                            .isPresent();
            if (table.isPresent()) {
                return limited
                        ? List.of()
                        : List.of(Verdict.on(at).word("table", table.get().name()));
            }
        }
        return List.of();
    }
}
