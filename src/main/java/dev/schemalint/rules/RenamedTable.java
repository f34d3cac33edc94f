package dev.schemalint.rules;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.story.StandIn;
import java.util.ArrayList;
import java.util.List;

/** A table that running code still asks for by its old name, with no view left in its place. */
public final class RenamedTable implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof RenameTable rename
                    && (rename.on().kind() == ObjectKind.TABLE || rename.on().kind() == ObjectKind.FOREIGN_TABLE)
                    && at.inUse(rename.on().name())
                    && chapter.formerName(rename.on().name(), at).isEmpty()
                    && !replaced(rename, at)) {
                verdicts.add(Verdict.on(at).word("to", rename.to().text()));
            }
        }
        return verdicts;
    }

    /** What takes the old name keeps the running code alive; and no code knows a name that is only for the moment. */
    private static boolean replaced(RenameTable rename, Situation at) {
        RelationName old = at.resolve(rename.on().name());
        RelationName to = new RelationName(old.schema(), rename.to().text());
        return at.end().table(old).isPresent() || StandIn.is(old, to);
    }
}
