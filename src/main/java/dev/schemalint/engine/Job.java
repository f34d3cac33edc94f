package dev.schemalint.engine;

import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Target;
import java.util.List;
import java.util.Map;

/**
 * Files that are linted as one history, with the same settings.
 *
 * @param files in the order in which they run
 * @param runner settings that the runner's sessions begin with
 * @param assumptions what was taken for granted because nobody said otherwise
 */
public record Job(
        List<Reading> files,
        List<Target> targets,
        RuleChoice rules,
        Map<String, String> runner,
        List<String> assumptions) {

    public Job {
        files = List.copyOf(files);
        targets = List.copyOf(targets);
        runner = Map.copyOf(runner);
        assumptions = List.copyOf(assumptions);
    }
}
