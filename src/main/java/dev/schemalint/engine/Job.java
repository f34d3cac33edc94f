package dev.schemalint.engine;

import dev.schemalint.change.History;
import dev.schemalint.change.Member;
import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Target;
import dev.schemalint.layout.Folders;
import dev.schemalint.layout.Layout;
import dev.schemalint.layout.Layouts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that are linted as one history, with the same settings.
 *
 * @param runner settings that the runner's sessions begin with
 * @param smallTables names of tables that stay small, with * for anything
 * @param assumptions what was taken for granted because nobody said otherwise
 */
public record Job(
        History history,
        List<Target> targets,
        RuleChoice rules,
        Map<String, String> runner,
        List<String> smallTables,
        List<String> assumptions) {

    public Job {
        targets = List.copyOf(targets);
        runner = Map.copyOf(runner);
        smallTables = List.copyOf(smallTables);
        assumptions = List.copyOf(assumptions);
    }

    /** Scripts that run one after the other, without a tool. */
    public static Job of(List<Reading> files, List<Target> targets, RuleChoice rules) {
        Layout plain = new Layouts(Folders.NONE, Optional.empty()).plain();
        List<Member> members =
                files.stream().map(file -> Member.alone(file, plain)).toList();
        return new Job(History.of(members), targets, rules, Map.of(), List.of(), List.of());
    }
}
