package dev.schemalint.cli;

import dev.schemalint.change.Candidate;
import dev.schemalint.change.Paths;
import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Version;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.RuleChoice;
import dev.schemalint.report.TargetNames;
import dev.schemalint.settings.FailOn;
import dev.schemalint.settings.Settings;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a request into jobs for the engine: files with the same settings are one job. */
final class Jobs {

    private static final String STANDARD_INPUT = "-";

    private final LintRequest request;
    private final SettingsLookup lookup;
    private final Map<Optional<Path>, List<Reading>> groups = new LinkedHashMap<>();
    private final Map<String, FailOn> failOn = new HashMap<>();
    private final List<String> emptyFolders = new ArrayList<>();

    Jobs(LintRequest request, SettingsLookup lookup) {
        this.request = request;
        this.lookup = lookup;
    }

    List<Job> of(InputStream standardInput) throws WrongUsage {
        List<String> paths = request.paths().stream()
                .filter(path -> !path.equals(STANDARD_INPUT))
                .toList();
        Paths found = find(paths);
        emptyFolders.addAll(found.empty());
        for (Candidate file : found.files()) {
            add(file.path(), Reading.of(file), file.shown());
        }
        for (Reading.Unreadable problem : found.problems()) {
            add(request.workingDirectory().resolve(problem.shown()), problem, problem.shown());
        }
        if (request.paths().contains(STANDARD_INPUT)) {
            String name = request.standardInputName().orElse("<stdin>").replace('\\', '/');
            Path place = request.workingDirectory()
                    .resolve(request.standardInputName().orElse(STANDARD_INPUT));
            add(place, Reading.of(standardInput, name), name);
        }
        if (groups.isEmpty()) {
            groups.put(lookup.file(request.workingDirectory().resolve(STANDARD_INPUT)), List.of());
        }
        List<Job> jobs = new ArrayList<>();
        for (Map.Entry<Optional<Path>, List<Reading>> group : groups.entrySet()) {
            jobs.add(job(group.getValue(), lookup.settings(group.getKey())));
        }
        return jobs;
    }

    /** From which severity on a file's findings make the run fail. */
    FailOn failOn(String file) {
        return failOn.getOrDefault(file, FailOn.ERROR);
    }

    /** Directories that hold nothing to lint, which is hardly what was meant. */
    List<String> emptyFolders() {
        return List.copyOf(emptyFolders);
    }

    private Paths find(List<String> paths) throws WrongUsage {
        try {
            return Paths.find(paths, request.workingDirectory());
        } catch (InvalidPathException notAPath) {
            throw new WrongUsage("'" + notAPath.getInput() + "' is no path here: " + notAPath.getReason()
                    + " (the locale may lack its letters; LC_ALL=C.UTF-8 has them)");
        }
    }

    private void add(Path path, Reading reading, String shown) throws WrongUsage {
        Optional<Path> file = lookup.file(path);
        Settings settings = lookup.settings(file);
        groups.computeIfAbsent(file, group -> new ArrayList<>()).add(reading);
        failOn.put(shown, request.failOn().or(settings::failOn).orElse(FailOn.ERROR));
    }

    private Job job(List<Reading> files, Settings settings) {
        List<String> assumptions = new ArrayList<>();
        List<Target> targets = targets(settings, assumptions);
        RuleChoice rules = new RuleChoice(request.only(), request.allow(), request.deny(), settings.rules());
        return new Job(files, targets, rules, settings.runner(), assumptions);
    }

    private List<Target> targets(Settings settings, List<String> assumptions) {
        List<Target> given = request.targets().isEmpty() ? settings.targets() : request.targets();
        if (given.isEmpty()) {
            List<Target> usual = Dialect.POSTGRESQL.supportedVersions().stream()
                    .map(version -> new Target(
                            Dialect.POSTGRESQL.id() + ":" + version,
                            Dialect.POSTGRESQL,
                            version,
                            Optional.empty(),
                            Optional.empty()))
                    .toList();
            assumptions.add("Taken for " + TargetNames.of(usual) + ", as no --target was given.");
            return usual;
        }
        Dialect dialect = given.get(0).dialect();
        List<Target> targets = given.stream()
                .filter(target -> target.dialect().sharesScriptsWith(dialect))
                .toList();
        if (targets.size() < given.size()) {
            assumptions.add("Taken for " + dialect.id() + " alone, as nothing tells which files are for which engine.");
        }
        targets.stream().filter(Target::newerThanKnown).forEach(target -> assumptions.add(newer(target)));
        return targets;
    }

    private static String newer(Target target) {
        Dialect dialect = target.dialect();
        List<Version> known = dialect.knownVersions();
        return target.text() + " is newer than what is known; taken for " + dialect.id() + " "
                + known.get(known.size() - 1) + ".";
    }
}
