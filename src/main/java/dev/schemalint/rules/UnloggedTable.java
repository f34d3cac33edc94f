package dev.schemalint.rules;

import dev.schemalint.finding.Severity;
import dev.schemalint.operation.TableOperation;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TableOperation.SetUnlogged;
import dev.schemalint.rule.OperationRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Situation;
import java.util.Optional;

/** A table that a crash empties, and that replicas never hold. */
public final class UnloggedTable implements OperationRule<TableOperation> {

    @Override
    public Optional<Verdict> judge(TableOperation operation, Situation at) {
        boolean stays = operation
                .relation()
                .flatMap(at::tableAtEnd)
                .map(Table::persistence)
                .equals(Optional.of(Persistence.UNLOGGED));
        if (!stays) {
            return Optional.empty();
        }
        if (operation instanceof SetUnlogged set) {
            Verdict verdict = Verdict.on(at).saying("becomes");
            return Optional.of(at.inUse(set.on().name()) ? verdict : verdict.lowered(Severity.NOTE));
        }
        boolean made = operation instanceof CreateTable create && create.persistence() == Persistence.UNLOGGED
                || operation instanceof CreateTableAs copy && copy.persistence() == Persistence.UNLOGGED;
        return made ? Optional.of(Verdict.on(at).lowered(Severity.NOTE)) : Optional.empty();
    }
}
