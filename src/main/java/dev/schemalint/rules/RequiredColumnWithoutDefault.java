package dev.schemalint.rules;

import dev.schemalint.effect.Accepted;
import dev.schemalint.finding.Severity;
import dev.schemalint.operation.ColumnOperation.AddColumn;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A new column that no existing row, and no insert of the running code, has a value for. */
public final class RequiredColumnWithoutDefault implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        Set<RelationName> emptied = new HashSet<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof Truncate truncate) {
                truncate.tables().forEach(table -> emptied.add(at.resolve(table)));
            } else if (at.operation() instanceof Insert insert) {
                emptied.remove(at.resolve(insert.table()));
            } else if (at.operation() instanceof AddColumn add
                    && lacksValue(add)
                    && at.inUse(add.on().name())) {
                verdicts.add(verdict(at, emptied.contains(at.resolve(add.on().name()))));
            }
        }
        return verdicts;
    }

    private static boolean lacksValue(AddColumn add) {
        boolean filledByServer = add.definition().defaultValue().isPresent()
                || add.definition().generated().isPresent()
                || add.definition().identity().isPresent()
                || add.definition().is("auto_increment")
                || add.definition().type().map(type -> type.isSerial()).orElse(false);
        return add.definition().notNull() && !filledByServer;
    }

    private static Verdict verdict(Situation at, boolean empty) {
        if (empty) {
            return Verdict.on(at).saying("empty").lowered(Severity.WARNING);
        }
        boolean passes =
                at.effect().accepted() == Accepted.YES && at.effect().course().commits();
        return passes ? Verdict.on(at).saying("passes").lowered(Severity.WARNING) : Verdict.on(at);
    }
}
