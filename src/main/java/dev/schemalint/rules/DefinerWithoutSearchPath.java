package dev.schemalint.rules;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.RoutineOperation.AlterRoutine;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.rule.FileRule;
import dev.schemalint.rule.Verdict;
import dev.schemalint.story.Chapter;
import dev.schemalint.story.Situation;
import java.util.ArrayList;
import java.util.List;

/** A function that runs with its owner's rights and looks up names along its caller's search_path. */
public final class DefinerWithoutSearchPath implements FileRule {

    private static final String SEARCH_PATH = "search_path";

    @Override
    public List<Verdict> judge(Chapter chapter) {
        if (chapter.target().dialect() != Dialect.POSTGRESQL) {
            return List.of();
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Situation at : chapter.of(CreateRoutine.class)) {
            if (at.operation() instanceof CreateRoutine create
                    && create.securityDefiner()
                    && create.settings().stream()
                            .noneMatch(setting -> setting.name().equals(SEARCH_PATH))
                    && !setLater(create, chapter)) {
                verdicts.add(Verdict.on(at)
                        .atClause("name")
                        .word("name", create.name().text()));
            }
        }
        return verdicts;
    }

    private static boolean setLater(CreateRoutine create, Chapter chapter) {
        return chapter.of(AlterRoutine.class).stream()
                .anyMatch(at -> at.operation() instanceof AlterRoutine alter
                        && alter.routine().name().text().equals(create.name().text())
                        && alter.options().stream()
                                .anyMatch(option -> option.name().contains(SEARCH_PATH)));
    }
}
