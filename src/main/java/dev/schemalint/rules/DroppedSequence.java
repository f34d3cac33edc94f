package dev.schemalint.rules;

import dev.schemalint.operation.ColumnOperation;
import dev.schemalint.operation.ColumnOperation.AddIdentity;
import dev.schemalint.operation.ColumnOperation.AlterColumnType;
import dev.schemalint.operation.ColumnOperation.DropColumn;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.DropTable;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sequence that running code may still count with, gone and not made again. */
public final class DroppedSequence implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<String> owners =
                chapter.moments().stream().flatMap(at -> owners(at.operation())).toList();
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(DropObject.class)) {
            if (at.operation() instanceof DropObject drop && drop.what() == ObjectKind.SEQUENCE) {
                String lost = drop.names().stream()
                        .filter(sequence -> at.inUse(sequence) && !settled(sequence, at, owners))
                        .map(Name::text)
                        .collect(Gathering.joined(", "));
                if (!lost.isEmpty()) {
                    verdicts.add(Verdict.on(at)
                            .saying(drop.cascade() ? "cascade" : Verdict.USUAL)
                            .word("sequences", lost));
                }
            }
        }
        return verdicts;
    }

    private static boolean settled(Name sequence, Situation at, List<String> owners) {
        RelationName name = at.resolve(sequence);
        return at.end().table(name).isPresent()
                || at.last().table(name).isPresent()
                || owners.stream().anyMatch(sequence.text()::startsWith);
    }

    /** How the names of sequences begin that counted for what goes, or no longer needs them. */
    private static Stream<String> owners(Operation operation) {
        if (operation instanceof DropTable drop) {
            return drop.tables().stream().map(table -> table.text() + "_");
        }
        boolean frees = operation instanceof AddIdentity
                || operation instanceof AlterColumnType
                || operation instanceof DropColumn;
        return frees && operation instanceof ColumnOperation change
                ? Stream.of(change.on().name().text() + "_" + change.column().text() + "_")
                : Stream.of();
    }
}
