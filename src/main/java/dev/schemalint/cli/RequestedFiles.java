package dev.schemalint.cli;

import dev.schemalint.change.Base;
import dev.schemalint.change.Candidate;
import dev.schemalint.change.ChangedFiles;
import dev.schemalint.change.ChangedFiles.Change;
import dev.schemalint.change.ChangedFiles.Changed;
import dev.schemalint.change.GitTrouble;
import dev.schemalint.change.History.Linted;
import dev.schemalint.change.Paths;
import dev.schemalint.change.Reading;
import dev.schemalint.change.Staging;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files a request is about: those it names, what git says has changed, and standard input.
 *
 * @param base what a change is compared with
 * @param assumptions what was taken for granted to find them, one sentence each
 */
record RequestedFiles(List<Requested> all, Optional<Base> base, Staging staging, List<String> assumptions) {

    static final String STANDARD_INPUT = "-";

    static final RequestedFiles NONE = new RequestedFiles(List.of(), Optional.empty(), Staging.NONE, List.of());

    private static final Pattern PATTERN = Pattern.compile("[*?\\[\\]{}]");

    /** One of them, and how it is called in reports. */
    record Requested(Linted linted, String shown) {}

    RequestedFiles {
        all = List.copyOf(all);
        assumptions = List.copyOf(assumptions);
    }

    static RequestedFiles of(LintRequest request, InputStream standardInput) throws WrongUsage, GitTrouble {
        RequestedFiles files = request.fromGit() ? changed(request) : named(request);
        if (!request.paths().contains(STANDARD_INPUT)) {
            return files;
        }
        String name = request.standardInputName().orElse("<stdin>").replace('\\', '/');
        Path place =
                request.workingDirectory().resolve(request.standardInputName().orElse(STANDARD_INPUT));
        List<Requested> all = new ArrayList<>(files.all);
        all.add(new Requested(Linted.named(place, Reading.of(standardInput, name)), name));
        return new RequestedFiles(all, files.base, files.staging, files.assumptions);
    }

    private static RequestedFiles named(LintRequest request) throws WrongUsage {
        Paths found = find(
                request,
                request.paths().stream()
                        .filter(path -> !path.equals(STANDARD_INPUT))
                        .toList());
        List<Requested> all = new ArrayList<>();
        for (Candidate file : found.files()) {
            all.add(new Requested(Linted.named(file.path(), Reading.of(file)), file.shown()));
        }
        for (Reading.Unreadable problem : found.problems()) {
            Path path = request.workingDirectory().resolve(problem.shown());
            all.add(new Requested(Linted.named(path, problem), problem.shown()));
        }
        List<String> assumptions = new ArrayList<>();
        found.leftOut()
                .forEach((engine, count) -> assumptions.add("Left out " + count + (count == 1 ? " file" : " files")
                        + " for " + engine + ", which is not known here."));
        return new RequestedFiles(all, Optional.empty(), Staging.NONE, assumptions);
    }

    /** What git says has changed, below the paths where some are named. */
    private static RequestedFiles changed(LintRequest request) throws WrongUsage, GitTrouble {
        Change change = change(request);
        List<Path> below = request.paths().stream()
                .map(path -> request.workingDirectory()
                        .resolve(path)
                        .toAbsolutePath()
                        .normalize())
                .toList();
        for (int i = 0; i < below.size(); i++) {
            Path named = below.get(i);
            if (change.files().stream().noneMatch(file -> file.file().path().startsWith(named))) {
                mustBeThere(request, request.paths().get(i));
            }
        }
        List<Requested> all = new ArrayList<>();
        for (Changed file : change.files()) {
            Path path = file.file().path();
            if (below.isEmpty() || below.stream().anyMatch(path::startsWith)) {
                all.add(new Requested(
                        new Linted(path, file.reading(), file.fate(), file.before()),
                        file.file().shown()));
            }
        }
        List<String> assumptions = change.assumption().map(List::of).orElse(List.of());
        return new RequestedFiles(all, change.base(), change.staging(), assumptions);
    }

    private static Change change(LintRequest request) throws WrongUsage, GitTrouble {
        boolean unnamed = request.paths().isEmpty()
                && !request.staged()
                && request.since().isEmpty();
        Optional<ChangedFiles> git = ChangedFiles.around(request.workingDirectory());
        if (git.isEmpty()) {
            throw new WrongUsage(
                    unnamed
                            ? "no PATH was given, and this is no git repository; name files or directories,"
                                    + " or - for standard input (schemalint --help tells more)"
                            : "this is no git repository: --since and --staged cannot tell what has changed");
        }
        if (request.staged()) {
            return git.get().staged();
        }
        if (request.since().isPresent()) {
            return git.get().since(request.since().get());
        }
        Change change = git.get().unnamed();
        if (change.files().isEmpty()) {
            throw new WrongUsage("no PATH was given, and the repository holds no migrations");
        }
        return change;
    }

    private static void mustBeThere(LintRequest request, String path) throws WrongUsage {
        for (Candidate file : find(request, List.of(path)).files()) {
            if (!Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)) {
                throw new WrongUsage(file.shown() + " does not exist");
            }
        }
    }

    /** A folder without migrations, or a pattern that no file fits, is hardly what was meant. */
    static Paths find(LintRequest request, List<String> paths) throws WrongUsage {
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
}
