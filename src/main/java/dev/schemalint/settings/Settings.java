package dev.schemalint.settings;

import dev.schemalint.dialect.Target;
import dev.schemalint.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project's schemalint.yml says.
 *
 * @param targets the databases the scripts must run on; none when it does not say
 * @param tool the migration tool that runs the scripts; nothing when it is to be found out
 * @param judgeAfter the last version that is only history
 * @param runner settings of the sessions that run the scripts, made outside them
 * @param smallTables names of tables that stay small, with * for anything
 * @param profiles sets of rules that are on beside the usual ones
 * @param rules severities by rule; nothing means off
 */
public record Settings(
        List<Target> targets,
        Optional<String> tool,
        Optional<String> judgeAfter,
        Map<String, String> runner,
        List<String> smallTables,
        List<String> profiles,
        Map<String, Optional<Severity>> rules,
        Optional<FailOn> failOn) {

    /** What holds where there is no file. */
    public static final Settings NONE = new Settings(
            List.of(), Optional.empty(), Optional.empty(), Map.of(), List.of(), List.of(), Map.of(), Optional.empty());

    public Settings {
        targets = List.copyOf(targets);
        runner = Map.copyOf(runner);
        smallTables = List.copyOf(smallTables);
        profiles = List.copyOf(profiles);
        rules = Map.copyOf(rules);
    }
}
