package dev.schemalint.cli;

import dev.schemalint.change.Disk;
import dev.schemalint.change.GitTrouble;
import dev.schemalint.change.Histories;
import dev.schemalint.change.History;
import dev.schemalint.change.History.Choice;
import dev.schemalint.change.History.Linted;
import dev.schemalint.change.Member;
import dev.schemalint.change.Reading;
import dev.schemalint.cli.RequestedFiles.Requested;
import dev.schemalint.dialect.Target;
import dev.schemalint.engine.Aim;
import dev.schemalint.engine.Aim.Aimed;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.RuleChoice;
import dev.schemalint.settings.FailOn;
import dev.schemalint.settings.Settings;
import dev.schemalint.settings.Settings.NamedFile;
import dev.schemalint.text.Gathering;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns a request into jobs for the engine: files with the same settings are one job. */
final class Jobs {

    private final LintRequest request;
    private final SettingsLookup lookup;
    private final Map<Group, List<Linted>> groups = new LinkedHashMap<>();
    private final Map<String, Settings> byFile = new HashMap<>();
    private final List<String> assumptions = new ArrayList<>();
    private RequestedFiles files = RequestedFiles.NONE;

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
            files = RequestedFiles.of(request, standardInput);
            lookup.seeing(files.staging());
            assumptions.addAll(files.assumptions());
            for (Requested file : files.all()) {
                groups.computeIfAbsent(group(file.linted().path()), group -> new ArrayList<>())
                        .add(file.linted());
                byFile.put(
                        file.shown(),
                        lookup.settings(lookup.file(file.linted().path()))
                                .at(file.linted().path()));
            }
            if (groups.isEmpty()) {
                groups.put(group(request.workingDirectory().resolve(RequestedFiles.STANDARD_INPUT)), List.of());
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
    Collection<NamedFile> baselines() {
        Map<Path, NamedFile> baselines = new LinkedHashMap<>();
        for (Group group : groups.keySet()) {
            group.shared().baseline().ifPresent(named -> baselines.putIfAbsent(named.file(), named));
        }
        return baselines.values();
    }

    private Group group(Path file) throws WrongUsage {
        Optional<Path> settings = lookup.file(file);
        return new Group(settings, lookup.settings(settings).at(file).shared());
    }

    private List<Job> jobs() throws WrongUsage, GitTrouble {
        Choice choice = choice();
        List<Grouped> all = new ArrayList<>();
        for (Map.Entry<Group, List<Linted>> group : groups.entrySet()) {
            Settings settings = group.getKey().shared();
            Optional<String> tool = request.tool().or(settings::tool).filter(name -> !name.equals(LintRequest.AUTO));
            Disk around = new Disk(texts(group.getValue()), files.staging());
            Histories histories = new Histories(
                    around,
                    tool,
                    choice,
                    files.base(),
                    settings.judgeAfter(),
                    request.fromGit(),
                    request.workingDirectory());
            List<History> found = histories.of(group.getValue());
            settings.judgeAfter().ifPresent(version -> assumeOld(group.getValue(), found, version));
            for (History history : found.isEmpty() ? List.of(History.of(List.of())) : found) {
                all.add(new Grouped(history, group.getKey()));
            }
        }
        List<Job> jobs = new ArrayList<>();
        for (Grouped one : withoutOthers(all)) {
            jobs.addAll(jobs(one.history(), one.group()));
        }
        return jobs;
    }

    /** A history, and whose settings it has. */
    private record Grouped(History history, Group group) {}

    /** Histories for other engines go unless there are no more: then whoever has named the files means them. */
    private List<Grouped> withoutOthers(List<Grouped> all) {
        if (all.size() < 2) {
            return all;
        }
        List<Grouped> kept = new ArrayList<>();
        int left = 0;
        for (Grouped one : all) {
            if (Aim.isElsewhere(one.history(), targets(one.group()), request.workingDirectory())) {
                left += (int)
                        one.history().members().stream().filter(Member::judged).count();
            } else {
                kept.add(one);
            }
        }
        if (kept.isEmpty() || left == 0) {
            return all;
        }
        assumptions.add(Aim.leftOut(left));
        return kept;
    }

    private List<Target> targets(Group group) {
        return request.targets().isEmpty() ? group.shared().targets() : request.targets();
    }

    private void assumeOld(List<Linted> files, List<History> found, String version) {
        Set<Path> judged = found.stream()
                .flatMap(history -> history.members().stream())
                .filter(Member::judged)
                .map(Member::path)
                .collect(Gathering.set());
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
                : new Choice.Given(
                        RequestedFiles.find(request, request.history()).files());
    }

    private List<Job> jobs(History history, Group group) throws WrongUsage {
        Settings shared = group.shared();
        Settings common = lookup.settings(group.file());
        boolean complete = shared.completeHistory() && !request.alone();
        List<Target> targets = targets(group);
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
