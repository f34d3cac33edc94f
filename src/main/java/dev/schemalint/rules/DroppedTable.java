package dev.schemalint.rules;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table and all its rows gone for good. */
public final class DroppedTable implements OperationRule<DropTable> {

    @Override
    public Optional<Verdict> judge(DropTable drop, Situation at) {
        List<Name> lost = drop.tables().stream().filter(at::inUse).toList();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        String names = lost.stream().map(Name::text).collect(Collectors.joining(", "));
        Verdict verdict = Verdict.on(at).word("tables", names);
        return Optional.of(drop.cascade() ? verdict.saying("cascade") : verdict);
    }
}
