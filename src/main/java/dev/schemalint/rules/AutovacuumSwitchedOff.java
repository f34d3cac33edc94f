package dev.schemalint.rules;

import dev.schemalint.operation.Option;
import dev.schemalint.operation.TableOperation.CreateTable;
import dev.schemalint.operation.TableOperation.Persistence;
import dev.schemalint.operation.TableOperation.ResetTableOptions;
import dev.schemalint.operation.TableOperation.SetTableOptions;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Autovacuum switched off for a table, and not on again. */
public final class AutovacuumSwitchedOff implements FileRule {

    private static final String ENABLED = "autovacuum_enabled";
    private static final Set<String> NO = Set.of("false", "off", "no", "0", "f", "n");

    @Override
    public List<Verdict> judge(Chapter chapter) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Situation> moments = chapter.moments();
        for (int i = 0; i < moments.size(); i++) {
            Situation at = moments.get(i);
            if (at.operation() instanceof SetTableOptions set
                    && set.options().stream().anyMatch(AutovacuumSwitchedOff::off)
                    && moments.subList(i + 1, moments.size()).stream().noneMatch(later -> settlesFor(set, later))) {
                verdicts.add(Verdict.on(at));
            }
            if (at.operation() instanceof CreateTable create
                    && create.persistence() == Persistence.PERMANENT
                    && create.options().stream().anyMatch(AutovacuumSwitchedOff::off)) {
                verdicts.add(Verdict.on(at));
            }
        }
        return verdicts;
    }

    private static boolean off(Option option) {
        return option.name().equals(ENABLED)
                && option.value()
                        .map(value -> NO.contains(value.toLowerCase(Locale.ROOT)))
                        .orElse(false);
    }

    private static boolean settlesFor(SetTableOptions set, Situation later) {
        if (later.operation() instanceof SetTableOptions again) {
            return again.on().name().text().equals(set.on().name().text())
                    && again.options().stream().anyMatch(option -> option.name().equals(ENABLED) && !off(option));
        }
        return later.operation() instanceof ResetTableOptions reset
                && reset.on().name().text().equals(set.on().name().text())
                && reset.names().contains(ENABLED);
    }
}
