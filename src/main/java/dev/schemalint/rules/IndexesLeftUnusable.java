package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PartitionOperation;
import dev.schemalint.operation.PartitionOperation.AddPartitions;
import dev.schemalint.operation.PartitionOperation.SetPartitioning;
import dev.schemalint.operation.TableOperation.RebuildTable;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** Rows that get other places while their indexes are not told: Oracle's MOVE, and what is done to partitions. */
public final class IndexesLeftUnusable implements OperationRule<Operation> {

    @Override
    public Optional<Verdict> judge(Operation operation, Situation at) {
        boolean moves = operation instanceof RebuildTable
                && operation.extent().clause("unused columns").isEmpty()
                && operation.extent().clause("online").isEmpty();
        boolean partitions = operation instanceof PartitionOperation
                && !(operation instanceof AddPartitions || operation instanceof SetPartitioning);
        boolean kept = operation.extent().clause("update indexes").isPresent();
        Optional<RelationName> table = operation.relation().map(at::resolve);
        boolean told = at.target().dialect() == Dialect.ORACLE && (moves || partitions) && !kept;
        if (!told || table.isEmpty() || !at.inUse(table.get()) || at.effect().refused() || hasNone(table.get(), at)) {
            return Optional.empty();
        }
        return Optional.of(moves ? Verdict.on(at) : Verdict.on(at).saying("global"));
    }

    private static boolean hasNone(RelationName table, Situation at) {
        return at.schema()
                .table(table)
                .filter(Table::complete)
                .filter(known -> known.indexes().isEmpty())
                .isPresent();
    }
}
