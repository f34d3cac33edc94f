package dev.schemalint.engine;

import dev.schemalint.change.History;
import dev.schemalint.change.Member;
import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Target;
import dev.schemalint.layout.EngineGuess;
import dev.schemalint.layout.EngineNames;
import dev.schemalint.layout.EngineNames.Named;
import dev.schemalint.report.TargetNames;
import dev.schemalint.text.Gathering;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which files of a history are judged on which targets: each on those of the engine that its name tells, if it does. */
public final class Aim {

    /** How many files are looked at to tell an engine by their text. */
    private static final int READ = 50;

    private final List<Target> given;
    private final Path from;
    private final History history;
    private final List<Member> judged;
    private final Set<Dialect> engines = new LinkedHashSet<>();
    private final Optional<EngineGuess> guess;
    /** Of files that name no engine, or none that is asked for when all are like that. */
    private final Dialect others;

    private final boolean allForOthers;
    private final Map<Path, Optional<Named>> names = new HashMap<>();
    private final Map<Dialect, Set<Path>> replaced = new EnumMap<>(Dialect.class);

    /** Files of a history, the targets of one engine, and what was taken for granted. */
    public record Aimed(History history, List<Target> targets, List<String> assumptions) {}

    /**
     * @param given the targets that were named, if any were
     * @param from the folder above which names say nothing about files
     */
    private Aim(History history, List<Target> given, Path from) {
        this.given = given;
        this.from = from;
        this.history = history;
        this.judged = history.members().stream().filter(Member::judged).toList();
        if (given.isEmpty()) {
            judged.forEach(file -> named(file).flatMap(Named::dialect).ifPresent(this::add));
        } else {
            given.forEach(target -> add(target.dialect()));
        }
        this.allForOthers = judged.stream().allMatch(this::isForOthers);
        boolean known = given.isEmpty() ? judged.stream().noneMatch(this::isUntold) : engines.size() == 1;
        this.guess = known && !engines.isEmpty() ? Optional.empty() : guess();
        Dialect rest = guess.map(EngineGuess::dialect)
                .filter(engine -> given.isEmpty() || engines.stream().anyMatch(engine::sharesScriptsWith))
                .orElseGet(() -> engines.contains(Dialect.POSTGRESQL) || engines.isEmpty()
                        ? Dialect.POSTGRESQL
                        : engines.iterator().next());
        add(rest);
        this.others =
                engines.stream().filter(rest::sharesScriptsWith).findFirst().orElse(rest);
    }

    public static List<Aimed> at(History history, List<Target> given, Path from) {
        Aim aim = new Aim(history, given, from);
        List<Aimed> aimed =
                aim.engines.stream().flatMap(engine -> aim.at(engine).stream()).toList();
        return aimed.isEmpty() ? List.of(aim.aimed(aim.others, history)) : aimed;
    }

    /** Whether the names of all linted files say that they are for other engines than those that were asked for. */
    public static boolean isElsewhere(History history, List<Target> given, Path from) {
        if (given.isEmpty()) {
            return false;
        }
        Aim aim = new Aim(history, given, from);
        return !aim.judged.isEmpty() && aim.allForOthers;
    }

    /** How many files it has left out. */
    public static String leftOut(long files) {
        return "Left out " + files + (files == 1 ? " file that is" : " files that are") + " for other engines by name.";
    }

    /** MySQL and MariaDB run the same scripts. */
    private void add(Dialect engine) {
        if (engines.stream().noneMatch(engine::sharesScriptsWith)) {
            engines.add(engine);
        }
    }

    private Optional<Named> named(Member file) {
        return named(file.path());
    }

    private Optional<Named> named(Path file) {
        return names.computeIfAbsent(file, path -> EngineNames.of(path, from));
    }

    private boolean isUntold(Member file) {
        return named(file).flatMap(Named::dialect).isEmpty();
    }

    private boolean isForOthers(Member file) {
        return named(file).filter(own -> engines.stream().noneMatch(own::fits)).isPresent();
    }

    private Optional<EngineGuess> guess() {
        List<Member> files = new ArrayList<>(judged);
        history.members().stream().filter(file -> !file.judged()).forEach(files::add);
        return files.stream()
                .findFirst()
                .flatMap(first -> EngineGuess.of(
                        first.path(),
                        first.around(),
                        files.stream()
                                .filter(file -> isUntold(file) || allForOthers)
                                .limit(READ)
                                .map(Member::reading)
                                .filter(Reading.Text.class::isInstance)
                                .map(text -> ((Reading.Text) text).source().content())));
    }

    /** The files of an engine, with those for all engines unless there is one for it in their place. */
    private Optional<Aimed> at(Dialect engine) {
        History part = history.part(
                file -> named(file)
                        .map(own -> own.fits(engine) || allForOthers)
                        .orElseGet(() -> !isReplaced(file, engine)),
                file -> named(file).isPresent() || home(file) == engine,
                from);
        return part.members().stream().anyMatch(Member::judged) ? Optional.of(aimed(engine, part)) : Optional.empty();
    }

    private boolean isReplaced(Path file, Dialect engine) {
        return replaced(engine).contains(EngineNames.forAll(file));
    }

    /** The files for all engines that one for this engine stands for. */
    private Set<Path> replaced(Dialect engine) {
        return replaced.computeIfAbsent(
                engine,
                own -> history.members().stream()
                        .filter(file ->
                                named(file).filter(name -> name.fits(own)).isPresent())
                        .map(file -> EngineNames.forAll(file.path()))
                        .collect(Gathering.set()));
    }

    /** The engine that a file for all of them is judged on. */
    private Dialect home(Path file) {
        return Stream.concat(Stream.of(others), engines.stream())
                .filter(engine -> !isReplaced(file, engine))
                .findFirst()
                .orElse(others);
    }

    private Aimed aimed(Dialect engine, History part) {
        List<String> assumptions = new ArrayList<>();
        List<Target> targets = given.stream()
                .filter(target -> target.dialect().sharesScriptsWith(engine))
                .toList();
        boolean untold = part.members().stream().anyMatch(file -> file.judged() && isUntold(file));
        if (given.isEmpty()) {
            targets = UsualTargets.of(engine);
            String because = untold ? guess.map(EngineGuess::because).orElse("") : "their names";
            assumptions.add("Taken for " + TargetNames.of(targets)
                    + (because.isEmpty() || judged.isEmpty() ? "" : " because of " + because)
                    + ", as no --target was given.");
        } else if (engines.size() > 1 && untold && guess.isEmpty()) {
            assumptions.add("Taken for " + engine.id() + " alone, as nothing tells which files are for which engine.");
        }
        history.sortedBy()
                .ifPresent(decides -> assumptions.add(
                        "Taken in the order of their paths, though " + decides + " decides, which is not read here."));
        targets.stream().filter(Target::newerThanKnown).forEach(target -> assumptions.add(UsualTargets.newer(target)));
        long left = judged.stream().filter(this::isForOthers).count();
        if (left > 0 && !allForOthers) {
            assumptions.add(leftOut(left));
        }
        return new Aimed(part, targets, assumptions);
    }
}
