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
    private static final String DEFINER = "security definer";

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
                    && !setsPath(create.name().text(), chapter)) {
                verdicts.add(Verdict.on(at)
                        .atClause("name")
                        .word("name", create.name().text()));
            }
        }
        for (Situation at : chapter.of(AlterRoutine.class)) {
            if (at.operation() instanceof AlterRoutine alter
                    && has(alter, DEFINER)
                    && !has(alter, SEARCH_PATH)
                    && !setsPath(alter.routine().name().text(), chapter)) {
                verdicts.add(Verdict.on(at).word("name", alter.routine().name().text()));
            }
        }
        return verdicts;
    }

    private static boolean has(AlterRoutine alter, String option) {
        return alter.options().stream().anyMatch(one -> one.name().contains(option));
    }

    private static boolean setsPath(String routine, Chapter chapter) {
        return chapter.of(AlterRoutine.class).stream()
                .anyMatch(at -> at.operation() instanceof AlterRoutine alter
                        && alter.routine().name().text().equals(routine)
                        && has(alter, SEARCH_PATH));
    }
}
