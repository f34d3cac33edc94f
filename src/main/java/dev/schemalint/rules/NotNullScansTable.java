package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.SetNotNull;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** SET NOT NULL that reads every row while nobody may use the table. */
public final class NotNullScansTable implements OperationRule<SetNotNull> {

    @Override
    public Optional<Verdict> judge(SetNotNull set, Situation at) {
        RelationName table = at.resolve(set.on().name());
        boolean readAnyway = at.whole().rewrites().contains(table);
        return at.effect().scans().contains(table) && at.stopsWriters(table) && !readAnyway
                ? Optional.of(Verdict.on(at))
                : Optional.empty();
    }
}
