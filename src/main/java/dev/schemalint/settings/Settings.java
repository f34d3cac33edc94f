package dev.schemalint.settings;

import dev.schemalint.dialect.Target;
import dev.schemalint.finding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
 * @param completeHistory whether the scripts make all that the database holds
 * @param baseline the file of findings that may stay
 * @param overrides what holds for some files only; of several the last one wins
 */
public record Settings(
        List<Target> targets,
        Optional<String> tool,
        Optional<String> judgeAfter,
        Map<String, String> runner,
        List<String> smallTables,
        List<String> profiles,
        Map<String, Optional<Severity>> rules,
        Optional<FailOn> failOn,
        boolean completeHistory,
        Optional<NamedFile> baseline,
        List<PathSettings> overrides) {

    /**
     * A file that the settings name.
     *
     * @param place where they do: file and line
     */
    public record NamedFile(Path file, String place) {}

    /** What holds where there is no file. */
    public static final Settings NONE = new Settings(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            false,
            Optional.empty(),
            List.of());

    public Settings {
        targets = List.copyOf(targets);
        runner = Map.copyOf(runner);
        smallTables = List.copyOf(smallTables);
        profiles = List.copyOf(profiles);
        rules = Map.copyOf(rules);
        overrides = List.copyOf(overrides);
    }

    /** This, and what another one says where this says nothing. */
    public Settings over(Settings other) {
        List<PathSettings> both = new ArrayList<>(other.overrides);
        both.addAll(overrides);
        return new Settings(
                targets.isEmpty() ? other.targets : targets,
                tool.or(other::tool),
                judgeAfter.or(other::judgeAfter),
                both(runner, other.runner),
                smallTables.isEmpty() ? other.smallTables : smallTables,
                profiles.isEmpty() ? other.profiles : profiles,
                both(rules, other.rules),
                failOn.or(other::failOn),
                completeHistory || other.completeHistory,
                baseline.or(other::baseline),
                both);
    }

    /** What holds for one file. */
    public Settings at(Path file) {
        Settings here = this;
        for (PathSettings some : overrides) {
            if (some.concerns(file)) {
                here = some.changes().over(here);
            }
        }
        return here;
    }

    /** Whether both say the same; as a rule they are the same. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isSame(Settings other) {
        return this == other || equals(other);
    }

    /** Without what is asked of each file by itself: files for which the rest is the same can be one history. */
    public Settings shared() {
        if (profiles.isEmpty() && rules.isEmpty() && failOn.isEmpty() && overrides.isEmpty()) {
            return this;
        }
        return new Settings(
                targets,
                tool,
                judgeAfter,
                runner,
                smallTables,
                List.of(),
                Map.of(),
                Optional.empty(),
                completeHistory,
                baseline,
                List.of());
    }

    private static <T> Map<String, T> both(Map<String, T> own, Map<String, T> others) {
        Map<String, T> both = new HashMap<>(others);
        both.putAll(own);
        return both;
    }
}
