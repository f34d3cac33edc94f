package dev.schemalint.rules;

import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;

/** A table that running code still asks for by its old name, with no view left in its place. */
public final class RenamedTable implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Situation> moments = chapter.moments();
        for (int i = 0; i < moments.size(); i++) {
            Situation at = moments.get(i);
            if (at.operation() instanceof RenameTable rename
                    && (rename.on().kind() == ObjectKind.TABLE || rename.on().kind() == ObjectKind.FOREIGN_TABLE)
                    && at.inUse(rename.on().name())
                    && !replaced(rename, moments.subList(i + 1, moments.size()))) {
                verdicts.add(Verdict.on(at).word("to", rename.to().text()));
            }
        }
        return verdicts;
    }

    /** A view or a table that takes the old name keeps the running code alive. */
    private static boolean replaced(RenameTable rename, List<Situation> later) {
        String old = rename.on().name().text();
        return later.stream()
                .map(Situation::operation)
                .anyMatch(operation -> operation instanceof CreateView view
                                && view.view().text().equals(old)
                        || takes(operation, old));
    }

    private static boolean takes(Operation operation, String name) {
        return operation instanceof RenameTable rename && rename.to().text().equals(name);
    }
}
