package dev.schemalint.rules;

import dev.schemalint.operation.TableOperation.LockTable;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.List;
import java.util.Optional;

/** A table locked by name, so that others wait for the rest of the transaction. */
public final class LockedTable implements OperationRule<LockTable> {

    @Override
    public Optional<Verdict> judge(LockTable lock, Situation at) {
        List<RelationName> stopped =
                lock.tables().stream().map(at::resolve).filter(at::stopsWriters).toList();
        if (stopped.isEmpty()) {
            return Optional.empty();
        }
        String tables = stopped.stream().map(RelationName::name).collect(Gathering.joined(", "));
        return Optional.of(Verdict.on(at).word("tables", tables));
    }
}
