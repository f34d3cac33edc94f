package dev.schemalint.engine;

import dev.schemalint.change.History;
import dev.schemalint.change.Member;
import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Target;
import dev.schemalint.layout.Folders;
import dev.schemalint.layout.Layout;
import dev.schemalint.layout.Layouts;
import dev.schemalint.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that are linted as one history, with the same settings.
 *
 * @param rules those that are on, and how grave they are
 * @param elsewhere the same for the files, by name, for which it is different
 * @param runner settings that the runner's sessions begin with
 * @param smallTables names of tables that stay small, with * for anything
 * @param completeHistory whether the history makes all that the database holds
 * @param assumptions what was taken for granted because nobody said otherwise
 */
public record Job(
        History history,
        List<Target> targets,
        RuleChoice rules,
        Map<String, RuleChoice> elsewhere,
        Map<String, String> runner,
        List<String> smallTables,
        boolean completeHistory,
        List<String> assumptions) {

    public Job {
        targets = List.copyOf(targets);
        elsewhere = Map.copyOf(elsewhere);
        runner = Map.copyOf(runner);
        smallTables = List.copyOf(smallTables);
        assumptions = List.copyOf(assumptions);
    }

    /** Scripts that run one after the other, without a tool. */
    public static Job of(List<Reading> files, List<Target> targets, RuleChoice rules) {
        Layout plain = new Layouts(Folders.NONE, Optional.empty()).plain();
        List<Member> members =
                files.stream().map(file -> Member.alone(file, plain)).toList();
        return of(History.of(members), targets, rules);
    }

    /** A history of which nothing else is known. */
    public static Job of(History history, List<Target> targets, RuleChoice rules) {
        return new Job(history, targets, rules, Map.of(), Map.of(), List.of(), false, List.of());
    }

    RuleChoice rulesFor(String file) {
        return elsewhere.getOrDefault(file, rules);
    }

    /** What the database holds before the first of the scripts. */
    Schema before(Target target) {
        return completeHistory ? Schema.ofNewDatabase(target.dialect()) : Schema.empty(target.dialect());
    }
}
