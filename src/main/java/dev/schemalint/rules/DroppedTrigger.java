package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.TriggerOperation.DropTrigger;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.schema.Schema;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;

/** A trigger that running code counts on, gone with nothing in its place. */
public final class DroppedTrigger implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(DropTrigger.class)) {
            if (at.operation() instanceof DropTrigger drop
                    && at.inUse(drop.table())
                    && at.tableAtEnd(drop.table()).isPresent()
                    && !replaced(drop, at, chapter)) {
                verdicts.add(Verdict.on(at).word("trigger", drop.name().text()));
            }
        }
        return verdicts;
    }

    /** By one of its name, now or later, by any other on its table, or because its column goes with it. */
    private static boolean replaced(DropTrigger drop, Situation at, Chapter chapter) {
        return has(at.end(), at.resolve(drop.table()), drop)
                || has(at.last(), at.resolve(drop.table()), drop)
                || chapter.moments().stream()
                        .anyMatch(other -> other.operation() instanceof CreateTrigger create
                                        && same(create.table(), drop, other, at)
                                || other.operation() instanceof DropColumn column
                                        && same(column.on().name(), drop, other, at));
    }

    private static boolean has(Schema schema, RelationName table, DropTrigger drop) {
        return schema.table(table)
                .flatMap(known ->
                        known.attachment(ObjectKind.TRIGGER, drop.name().text()))
                .isPresent();
    }

    private static boolean same(Name table, DropTrigger drop, Situation other, Situation at) {
        return other.resolve(table).equals(at.resolve(drop.table()));
    }
}
