package dev.schemalint.rules;

import dev.schemalint.operation.TableOperation.LockTable;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table locked by name, so that others wait for the rest of the transaction. */
public final class LockedTable implements OperationRule<LockTable> {

    @Override
    public Optional<Verdict> judge(LockTable lock, Situation at) {
        List<RelationName> stopped =
                lock.tables().stream().map(at::resolve).filter(at::stopsWriters).toList();
        if (stopped.isEmpty()) {
            return Optional.empty();
        }
        String tables = stopped.stream().map(RelationName::name).collect(Collectors.joining(", "));
        return Optional.of(Verdict.on(at).word("tables", tables));
    }
}
