package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.CreateObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.Block;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A view, procedure, function or trigger that is not the first of its batch, which SQL Server refuses. */
public final class ModuleNotFirstInBatch implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        if (chapter.target().dialect() != Dialect.SQLSERVER || !Batches.areSent(chapter)) {
            return verdicts;
        }
        int first = -1;
        boolean begins = true;
        for (Situation at : chapter.moments()) {
            if (Batches.ends(at)) {
                begins = true;
                continue;
            }
            if (begins) {
                first = at.number();
                begins = false;
            }
            boolean alone = at.statement().operations().contains(at.operation());
            if (isModule(at.operation()) && alone && at.number() != first) {
                verdicts.add(Verdict.on(at).word("what", words(at.operation())));
            } else if (isModule(at.operation()) && !alone && isBehindCondition(at)) {
                verdicts.add(Verdict.on(at).saying("inside").word("what", words(at.operation())));
            }
        }
        return verdicts;
    }

    private static boolean isModule(Operation operation) {
        return operation instanceof CreateView
                || operation instanceof CreateRoutine
                || operation instanceof CreateTrigger
                || operation instanceof CreateObject create && create.what() == ObjectKind.SCHEMA;
    }

    /** Whether it stands in IF or BEGIN itself, and not in a text that is run. */
    private static boolean isBehindCondition(Situation at) {
        return at.statement().operations().stream().anyMatch(outer -> holds(outer, at.operation()));
    }

    private static boolean holds(Operation outer, Operation wanted) {
        return outer instanceof Block
                && outer.inside().stream()
                        .flatMap(statement -> statement.operations().stream())
                        .anyMatch(inner -> inner.equals(wanted) || holds(inner, wanted));
    }

    private static String words(Operation operation) {
        return operation.kind().replace('-', ' ').toUpperCase(Locale.ROOT);
    }
}
