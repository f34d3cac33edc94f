package dev.schemalint.change;

import dev.schemalint.layout.ChangelogFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The migrations that a change touches, as git tells it. */
public final class ChangedFiles {

    /** Names a default branch has where the remote does not say which it is. */
    private static final List<String> USUAL_BRANCHES = List.of("origin/main", "origin/master", "main", "master");

    private static final String INDEX = "";

    private final Git git;
    private final Path from;

    private ChangedFiles(Git git, Path from) {
        this.git = git;
        this.from = from;
    }

    /**
     * A migration that is changed.
     *
     * @param before what it was called, where it was there
     */
    public record Changed(Candidate file, Reading reading, Fate fate, Optional<String> before) {}

    /**
     * What is linted because git says so.
     *
     * @param base the commit it is compared with; nothing where it is compared with none
     * @param assumption what was taken for granted, if anything was
     * @param staging what to see in place of the work tree
     */
    public record Change(List<Changed> files, Optional<Base> base, Optional<String> assumption, Staging staging) {
        public Change {
            files = List.copyOf(files);
        }
    }

    /** @param from the working directory */
    public static Optional<ChangedFiles> around(Path from) throws GitTrouble {
        return Git.around(from).map(git -> new ChangedFiles(git, from));
    }

    /** What has changed since the merge base with a revision, committed or not. */
    public Change since(String revision) throws GitTrouble {
        Optional<String> tip = git.commit(revision);
        if (tip.isEmpty()) {
            throw new GitTrouble("git knows no commit '" + revision + "'" + (git.shallow() ? SHALLOW : ""));
        }
        if (git.commit("HEAD").isEmpty()) {
            throw new GitTrouble("there is no commit yet to compare with '" + revision + "'");
        }
        Git.Answer base = git.asked("merge-base", tip.get(), "HEAD");
        if (!base.well()) {
            throw new GitTrouble(
                    "'" + revision + "' and HEAD have no commit in common" + (git.shallow() ? SHALLOW : ""));
        }
        List<String> told = git.needed(
                        "diff",
                        "--name-status",
                        "-z",
                        "-M",
                        "--no-relative",
                        "--no-ext-diff",
                        "--ignore-submodules=all",
                        base.line(),
                        "--")
                .parts();
        List<Changed> changed = changed(told, base.line(), false);
        for (String untracked :
                git.needed("ls-files", "--others", "--exclude-standard", "-z").parts()) {
            add(changed, untracked, Fate.ADDED, Optional.empty(), base.line(), false);
        }
        return change(changed, Optional.of(new Base(git, revision, tip.get(), base.line())), Staging.NONE);
    }

    private static final String SHALLOW =
            "; this is a shallow clone: fetch its history first (git fetch --unshallow, or fetch-depth: 0)";

    /** What the next commit would hold, as it stands in the index. */
    public Change staged() throws GitTrouble {
        List<String> told = git.needed(
                        "diff",
                        "--cached",
                        "--name-status",
                        "-z",
                        "-M",
                        "--no-relative",
                        "--no-ext-diff",
                        "--ignore-submodules=all",
                        "--")
                .parts();
        Optional<String> head = git.commit("HEAD");
        List<Changed> changed = changed(told, head.orElse(INDEX), true);
        Optional<Base> base = mergedIn(head);
        return change(base.isPresent() ? seenFrom(base.get(), changed) : changed, base, Staging.of(git));
    }

    /** The default branch, if it has a commit in common with this one. */
    private Optional<Base> mergedIn(Optional<String> head) throws GitTrouble {
        Optional<String> branch = head.isPresent() ? defaultBranch() : Optional.empty();
        if (branch.isEmpty()) {
            return Optional.empty();
        }
        Git.Answer fork = git.asked("merge-base", branch.get(), "HEAD");
        String tip = git.commit(branch.get()).orElseThrow();
        return fork.well() ? Optional.of(new Base(git, branch.get(), tip, fork.line())) : Optional.empty();
    }

    /** What is not merged yet may be edited, renamed and deleted as one likes. */
    private static List<Changed> seenFrom(Base base, List<Changed> changed) throws GitTrouble {
        Set<String> merged = base.files();
        List<Changed> seen = new ArrayList<>();
        for (Changed file : changed) {
            boolean known = file.before().filter(merged::contains).isPresent();
            if (known || file.fate() == Fate.ADDED) {
                seen.add(file);
            } else if (file.fate() != Fate.DELETED) {
                seen.add(new Changed(file.file(), file.reading(), Fate.ADDED, Optional.empty()));
            }
        }
        return seen;
    }

    /** What differs from the default branch; where nothing does, the newest migration. */
    public Change unnamed() throws GitTrouble {
        Optional<String> branch = defaultBranch();
        if (branch.isPresent()) {
            Change since = since(branch.get());
            if (!since.files().isEmpty()) {
                return new Change(
                        since.files(),
                        since.base(),
                        Optional.of("Linted what differs from " + branch.get() + ", as no PATH was given."),
                        Staging.NONE);
            }
        }
        Optional<Candidate> newest = newest();
        return new Change(
                newest.stream()
                        .map(file -> new Changed(file, Reading.of(file), Fate.UNKNOWN, Optional.empty()))
                        .toList(),
                Optional.empty(),
                newest.map(file -> "Linted the newest migration, as no PATH was given and "
                        + branch.map(name -> "nothing differs from " + name).orElse("there is no default branch")
                        + "."),
                Staging.NONE);
    }

    private Optional<String> defaultBranch() throws GitTrouble {
        Git.Answer remote = git.asked("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD");
        if (remote.well() && git.commit(remote.line()).isPresent()) {
            return Optional.of(remote.line());
        }
        for (String branch : USUAL_BRANCHES) {
            if (git.commit(branch).isPresent() && git.commit("HEAD").isPresent()) {
                return Optional.of(branch);
            }
        }
        return Optional.empty();
    }

    /** The migration that was added last and is still there. */
    private Optional<Candidate> newest() throws GitTrouble {
        if (git.commit("HEAD").isEmpty()) {
            return Optional.empty();
        }
        Set<Path> together = new TreeSet<>(new NaturalOrder());
        // Each commit begins with an empty name.
        byte[] told = git.needed(
                        "log",
                        "--diff-filter=AR",
                        "--name-only",
                        "-z",
                        "--no-renames",
                        "--pretty=format:%x01",
                        "--",
                        ":(icase)*.sql",
                        ":(icase)*.xml",
                        ":(icase)*.yml",
                        ":(icase)*.yaml",
                        ":(icase)*.json")
                .out();
        for (String commit : new String(told, java.nio.charset.StandardCharsets.UTF_8).split("\u0001")) {
            for (String name : commit.split("[\0\n]")) {
                Path file = git.top().resolve(name);
                if (!name.isBlank() && Walk.holdsMigrations(Path.of(name)) && Walk.isMigrationText(file)) {
                    together.add(file);
                }
            }
            if (!together.isEmpty()) {
                return together.stream()
                        .reduce((one, two) -> two)
                        .map(file -> candidate(git.top().relativize(file)));
            }
        }
        return Optional.empty();
    }

    private List<Changed> changed(List<String> told, String base, boolean staged) throws GitTrouble {
        List<Changed> changed = new ArrayList<>();
        for (int i = 0; i + 1 < told.size(); ) {
            char status = told.get(i).charAt(0);
            String first = told.get(i + 1);
            if (status == 'R' || status == 'C') {
                String second = told.get(i + 2);
                Fate fate = status == 'R' ? Fate.RENAMED : Fate.ADDED;
                add(changed, second, fate, Optional.of(first).filter(old -> fate == Fate.RENAMED), base, staged);
                i += 3;
            } else {
                Fate fate = status == 'A' ? Fate.ADDED : status == 'D' ? Fate.DELETED : Fate.EDITED;
                add(changed, first, fate, fate == Fate.ADDED ? Optional.empty() : Optional.of(first), base, staged);
                i += 2;
            }
        }
        return changed;
    }

    /** A file that is gone is shown as it was. */
    private void add(
            List<Changed> changed, String name, Fate fate, Optional<String> before, String base, boolean staged)
            throws GitTrouble {
        Path path = path(name);
        if (!Walk.holdsMigrations(path)) {
            return;
        }
        Candidate file = candidate(path);
        if (fate == Fate.DELETED && !Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS) || staged) {
            String revision = fate == Fate.DELETED ? base : INDEX;
            byte[] held = git.needed("cat-file", "blob", revision + ":" + name).out();
            add(changed, new Changed(file, Reading.decoded(file.shown(), held), fate, before));
        } else {
            Fate then = fate == Fate.DELETED ? Fate.EDITED : fate;
            add(changed, new Changed(file, Reading.of(file), then, before));
        }
    }

    private static void add(List<Changed> changed, Changed file) {
        boolean changelog = file.reading() instanceof Reading.Text text
                && ChangelogFiles.begins(text.source().content());
        if (changelog || Walk.isSql(file.file().path())) {
            changed.add(file);
        }
    }

    static Path path(String name) throws GitTrouble {
        try {
            return Path.of(name);
        } catch (InvalidPathException notHere) {
            throw new GitTrouble("'" + name + "' is no path here: " + notHere.getReason()
                    + " (the locale may lack its letters; LC_ALL=C.UTF-8 has them)");
        }
    }

    private Candidate candidate(Path inside) {
        Path full = git.top().resolve(inside);
        return new Candidate(full, Paths.shown(from, full));
    }

    private static Change change(List<Changed> changed, Optional<Base> base, Staging staging) {
        TreeMap<Path, Changed> ordered = new TreeMap<>(new NaturalOrder());
        changed.forEach(file -> ordered.put(file.file().path(), file));
        return new Change(List.copyOf(ordered.values()), base, Optional.empty(), staging);
    }
}
