package dev.schemalint.rules;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.DropObject;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.PublicationOperation.AlterPublication;
import dev.schemalint.operation.PublicationOperation.Change;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import dev.schemalint.text.Gathering;
import java.util.ArrayList;
import java.util.List;

/** Logical replication cut off: who reads from it stops, or silently misses what is changed meanwhile. */
public final class DroppedPublication implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            Operation operation = at.operation();
            if (operation instanceof DropObject drop
                    && (drop.what() == ObjectKind.PUBLICATION || drop.what() == ObjectKind.SUBSCRIPTION)
                    && drop.names().stream().noneMatch(name -> chapter.makes(name.text()))) {
                verdicts.add(Verdict.on(at)
                        .saying(drop.what() == ObjectKind.PUBLICATION ? "publication" : "subscription")
                        .word("name", drop.names().stream().map(Name::toString).collect(Gathering.joined(", "))));
            }
            if (operation instanceof AlterPublication alter
                    && alter.change() == Change.DROP
                    && !chapter.makes(alter.name().text())) {
                verdicts.add(
                        Verdict.on(at).saying("less").word("name", alter.name().text()));
            }
        }
        return verdicts;
    }
}
