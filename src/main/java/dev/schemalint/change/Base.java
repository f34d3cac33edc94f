package dev.schemalint.change;

import dev.schemalint.change.History.Linted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The branch a change is to be merged into. */
public final class Base {

    private final Git git;
    private final String name;
    private final String tip;
    private final String fork;

    /** @param fork the last commit that the branch and the change have in common */
    Base(Git git, String name, String tip, String fork) {
        this.git = git;
        this.name = name;
        this.tip = tip;
        this.fork = fork;
    }

    /** As it was asked for. */
    public String name() {
        return name;
    }

    /** The files below a folder that the branch has gained since the change began, and that may be migrations. */
    List<Linted> gainedBelow(Path folder, Path from) throws GitTrouble {
        List<Linted> gained = new ArrayList<>();
        if (tip.equals(fork)) {
            return gained;
        }
        for (String file : git.needed(
                        "diff",
                        "--name-only",
                        "-z",
                        "--no-relative",
                        "--diff-filter=A",
                        "--no-renames",
                        "--ignore-submodules=all",
                        fork,
                        tip,
                        "--")
                .parts()) {
            Path path = git.top().resolve(file);
            if (path.startsWith(folder) && Walk.holdsMigrations(Path.of(file))) {
                byte[] text = git.needed("cat-file", "blob", tip + ":" + file).out();
                Reading reading = Reading.decoded(Paths.shown(from, path), text);
                gained.add(new Linted(path, reading, Fate.GAINED, Optional.empty()));
            }
        }
        return gained;
    }

    /** A file as the last common commit has it. */
    Reading before(String name, String shown) throws GitTrouble {
        return Reading.decoded(
                shown, git.needed("cat-file", "blob", fork + ":" + name).out());
    }

    /** All files of the last common commit, named from the top. */
    Set<String> files() throws GitTrouble {
        return Set.copyOf(git.needed("ls-tree", "-r", "-z", "--name-only", "--full-tree", fork)
                .parts());
    }
}
