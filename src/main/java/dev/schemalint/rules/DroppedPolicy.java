package dev.schemalint.rules;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.RowSecurity;
import dev.schemalint.operation.TableOperation.SetRowSecurity;
import dev.schemalint.operation.TriggerOperation.CreatePolicy;
import dev.schemalint.operation.TriggerOperation.DropPolicy;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;

/** A policy gone that decided which rows running code sees, with none in its place. */
public final class DroppedPolicy implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(DropPolicy.class)) {
            if (at.operation() instanceof DropPolicy drop
                    && at.inUse(drop.table())
                    && at.tableAtEnd(drop.table()).isPresent()
                    && chapter.moments().stream().noneMatch(other -> replaces(other, drop.table(), at))) {
                verdicts.add(Verdict.on(at).word("policy", drop.name().text()));
            }
        }
        return verdicts;
    }

    private static boolean replaces(Situation other, Name table, Situation at) {
        Operation operation = other.operation();
        boolean settles = operation instanceof CreatePolicy
                || operation instanceof SetRowSecurity set && set.state() == RowSecurity.DISABLE;
        return settles
                && operation
                        .relation()
                        .map(other::resolve)
                        .filter(at.resolve(table)::equals)
                        .isPresent();
    }
}
