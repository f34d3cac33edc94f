package dev.schemalint.cli;

import dev.schemalint.change.Base;
import dev.schemalint.change.Candidate;
import dev.schemalint.change.ChangedFiles;
import dev.schemalint.change.ChangedFiles.Change;
import dev.schemalint.change.ChangedFiles.Changed;
import dev.schemalint.change.Disk;
import dev.schemalint.change.GitTrouble;
import dev.schemalint.change.Histories;
import dev.schemalint.change.History;
import dev.schemalint.change.History.Choice;
import dev.schemalint.change.History.Linted;
import dev.schemalint.change.Member;
import dev.schemalint.change.Paths;
import dev.schemalint.change.Reading;
import dev.schemalint.change.Staging;
import dev.schemalint.dialect.Target;
import dev.schemalint.engine.Aim;
import dev.schemalint.engine.Aim.Aimed;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.RuleChoice;
import dev.schemalint.settings.FailOn;
import dev.schemalint.settings.Settings;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a request into jobs for the engine: files with the same settings are one job. */
final class Jobs {

    private static final String STANDARD_INPUT = "-";
    private static final Pattern PATTERN = Pattern.compile("[*?\\[\\]{}]");

    private final LintRequest request;
    private final SettingsLookup lookup;
    private final Map<Group, List<Linted>> groups = new LinkedHashMap<>();
    private final Map<String, Settings> byFile = new HashMap<>();
    private final List<String> assumptions = new ArrayList<>();
    private Optional<Base> base = Optional.empty();
    private Staging staging = Staging.NONE;

    /** Files that can be one history: the settings file is the same, and so is what it says of more than one file. */
    private record Group(Optional<Path> file, Settings shared) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Group that && file.equals(that.file) && shared.isSame(that.shared);
        }

        @Override
        public int hashCode() {
            return file.hashCode();
        }
    }

    Jobs(LintRequest request, SettingsLookup lookup) {
        this.request = request;
        this.lookup = lookup;
    }

    List<Job> of(InputStream standardInput) throws WrongUsage {
        try {
            if (request.fromGit()) {
                addChanged();
            } else {
                addNamed();
            }
            if (request.paths().contains(STANDARD_INPUT)) {
                String name = request.standardInputName().orElse("<stdin>").replace('\\', '/');
                Path place = request.workingDirectory()
                        .resolve(request.standardInputName().orElse(STANDARD_INPUT));
                add(Linted.named(place, Reading.of(standardInput, name)), name);
            }
            if (groups.isEmpty()) {
                groups.put(group(request.workingDirectory().resolve(STANDARD_INPUT)), List.of());
            }
            return jobs();
        } catch (GitTrouble trouble) {
            throw new WrongUsage(String.valueOf(trouble.getMessage()));
        }
    }

    /** From which severity on a file's findings make the run fail. */
    FailOn failOn(String file) {
        return request.failOn()
                .or(() -> Optional.ofNullable(byFile.get(file)).flatMap(Settings::failOn))
                .orElse(FailOn.ERROR);
    }

    /** The baselines that the settings name. */
    Set<Path> baselines() {
        Set<Path> baselines = new LinkedHashSet<>();
        groups.keySet().forEach(group -> group.shared().baseline().ifPresent(baselines::add));
        return baselines;
    }

    private Group group(Path file) throws WrongUsage {
        Optional<Path> settings = lookup.file(file);
        return new Group(settings, lookup.settings(settings).at(file).shared());
    }

    private List<Job> jobs() throws WrongUsage, GitTrouble {
        Choice choice = choice();
        List<Job> jobs = new ArrayList<>();
        for (Map.Entry<Group, List<Linted>> group : groups.entrySet()) {
            Settings settings = group.getKey().shared();
            Optional<String> tool = request.tool().or(settings::tool).filter(name -> !name.equals(LintRequest.AUTO));
            Disk around = new Disk(texts(group.getValue()), staging);
            Histories histories = new Histories(
                    around, tool, choice, base, settings.judgeAfter(), request.fromGit(), request.workingDirectory());
            List<History> found = histories.of(group.getValue());
            settings.judgeAfter().ifPresent(version -> assumeOld(group.getValue(), found, version));
            for (History history : found.isEmpty() ? List.of(History.of(List.of())) : found) {
                jobs.addAll(jobs(history, group.getKey()));
            }
        }
        return jobs;
    }

    private void assumeOld(List<Linted> files, List<History> found, String version) {
        Set<Path> judged = found.stream()
                .flatMap(history -> history.members().stream())
                .filter(Member::judged)
                .map(Member::path)
                .collect(Collectors.toSet());
        long old = files.stream().filter(file -> !judged.contains(file.path())).count();
        if (old > 0) {
            assumptions.add(old + (old == 1 ? " file is" : " files are") + " only history, up to version " + version
                    + " (judge-after).");
        }
    }

    private static Map<Path, String> texts(List<Linted> files) {
        Map<Path, String> texts = new HashMap<>();
        for (Linted file : files) {
            if (file.reading() instanceof Reading.Text text) {
                texts.put(file.path(), text.source().content());
            }
        }
        return texts;
    }

    private Choice choice() throws WrongUsage {
        if (request.alone()) {
            return new Choice.None();
        }
        return request.history().isEmpty()
                ? new Choice.Around()
                : new Choice.Given(find(request.history()).files());
    }

    private void addNamed() throws WrongUsage {
        Paths found = find(request.paths().stream()
                .filter(path -> !path.equals(STANDARD_INPUT))
                .toList());
        for (Candidate file : found.files()) {
            add(Linted.named(file.path(), Reading.of(file)), file.shown());
        }
        for (Reading.Unreadable problem : found.problems()) {
            add(Linted.named(request.workingDirectory().resolve(problem.shown()), problem), problem.shown());
        }
    }

    /** What git says has changed, below the paths where some are named. */
    private void addChanged() throws WrongUsage, GitTrouble {
        Path from = request.workingDirectory();
        Optional<ChangedFiles> git = ChangedFiles.around(from);
        if (git.isEmpty()) {
            throw new WrongUsage(
                    request.paths().isEmpty()
                                    && !request.staged()
                                    && request.since().isEmpty()
                            ? "no PATH was given, and this is no git repository; name files or directories,"
                                    + " or - for standard input (schemalint --help tells more)"
                            : "this is no git repository: --since and --staged cannot tell what has changed");
        }
        Change change = request.staged()
                ? git.get().staged()
                : request.since().isPresent()
                        ? git.get().since(request.since().get())
                        : git.get().unnamed();
        if (change.files().isEmpty() && !request.staged() && request.since().isEmpty()) {
            throw new WrongUsage("no PATH was given, and the repository holds no migrations");
        }
        base = change.base();
        staging = change.staging();
        lookup.seeing(staging);
        change.assumption().ifPresent(assumptions::add);
        List<Path> below = request.paths().stream()
                .map(path -> from.resolve(path).toAbsolutePath().normalize())
                .toList();
        for (int i = 0; i < below.size(); i++) {
            Path named = below.get(i);
            if (change.files().stream().noneMatch(file -> file.file().path().startsWith(named))) {
                mustBeThere(request.paths().get(i));
            }
        }
        for (Changed file : change.files()) {
            Path path = file.file().path();
            if (below.isEmpty() || below.stream().anyMatch(path::startsWith)) {
                add(
                        new Linted(path, file.reading(), file.fate(), file.before()),
                        file.file().shown());
            }
        }
    }

    private void mustBeThere(String path) throws WrongUsage {
        for (Candidate file : find(List.of(path)).files()) {
            if (!Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)) {
                throw new WrongUsage(file.shown() + " does not exist");
            }
        }
    }

    /** A folder without migrations, or a pattern that no file fits, is hardly what was meant. */
    private Paths find(List<String> paths) throws WrongUsage {
        Paths found;
        try {
            found = Paths.find(paths, request.workingDirectory());
        } catch (InvalidPathException notAPath) {
            throw new WrongUsage("'" + notAPath.getInput() + "' is no path here: " + notAPath.getReason()
                    + " (the locale may lack its letters; LC_ALL=C.UTF-8 has them)");
        }
        for (String folder : found.empty()) {
            throw new WrongUsage("no SQL files in " + folder);
        }
        for (Candidate file : found.files()) {
            if (PATTERN.matcher(file.shown()).find() && !Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)) {
                throw new WrongUsage("no file fits " + file.shown());
            }
        }
        return found;
    }

    private void add(Linted linted, String shown) throws WrongUsage {
        groups.computeIfAbsent(group(linted.path()), group -> new ArrayList<>()).add(linted);
        byFile.put(shown, lookup.settings(lookup.file(linted.path())).at(linted.path()));
    }

    private List<Job> jobs(History history, Group group) throws WrongUsage {
        Settings shared = group.shared();
        Settings common = lookup.settings(group.file());
        boolean complete = shared.completeHistory() && !request.alone();
        List<Target> targets = request.targets().isEmpty() ? shared.targets() : request.targets();
        List<Job> jobs = new ArrayList<>();
        for (Aimed aimed : Aim.at(history, targets, request.workingDirectory())) {
            List<String> assumed = new ArrayList<>(assumptions);
            assumed.addAll(aimed.assumptions());
            jobs.add(new Job(
                    aimed.history(),
                    aimed.targets(),
                    rules(common),
                    elsewhere(aimed.history(), common),
                    shared.runner(),
                    shared.smallTables(),
                    complete,
                    assumed));
        }
        return jobs;
    }

    /** The rules for those files for which the settings say otherwise than for the rest. */
    private Map<String, RuleChoice> elsewhere(History history, Settings common) {
        Map<String, RuleChoice> elsewhere = new HashMap<>();
        for (Member member : history.members()) {
            Optional.ofNullable(byFile.get(member.shown()))
                    .filter(own -> !own.isSame(common))
                    .ifPresent(own -> elsewhere.put(member.shown(), rules(own)));
        }
        return elsewhere;
    }

    private RuleChoice rules(Settings settings) {
        Set<String> profiles = new TreeSet<>(settings.profiles());
        profiles.addAll(request.profiles());
        return new RuleChoice(request.only(), request.allow(), request.deny(), settings.rules(), profiles);
    }
}
