package dev.schemalint.rules;

import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.TriggerOperation.CreateRule;
import dev.schemalint.operation.TriggerOperation.DropRule;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.schema.Table;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A rule by which the statements of running code do something else than they say, or no longer do. */
public final class RuleChangesWrites implements FileRule {

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.moments()) {
            if (at.operation() instanceof CreateRule create && !create.event().equalsIgnoreCase("SELECT")) {
                made(create, at).ifPresent(verdicts::add);
            }
            if (at.operation() instanceof DropRule drop
                    && isTable(drop.table(), at)
                    && !has(drop.name().text(), at.tableAtEnd(drop.table()))) {
                verdicts.add(Verdict.on(at)
                        .saying("dropped")
                        .word("rule", drop.name().text()));
            }
        }
        return verdicts;
    }

    private static Optional<Verdict> made(CreateRule create, Situation at) {
        if (!isTable(create.table(), at) || has(create.name().text(), at.table(create.table()))) {
            return Optional.empty();
        }
        String message =
                create.actions().isEmpty() && create.instead() ? "nothing" : create.instead() ? "instead" : "also";
        return Optional.of(
                Verdict.on(at).saying(message).word("event", create.event().toUpperCase(Locale.ROOT)));
    }

    /** A view can be written to only through such rules, or triggers. */
    private static boolean isTable(Name name, Situation at) {
        return at.inUse(name)
                && at.tableAtEnd(name).isPresent()
                && at.table(name).map(table -> table.kind() == ObjectKind.TABLE).orElse(true);
    }

    private static boolean has(String rule, Optional<Table> table) {
        return table.flatMap(known -> known.attachment(ObjectKind.RULE, rule)).isPresent();
    }
}
