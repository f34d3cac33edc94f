package dev.schemalint.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** The files below a folder that the branch has gained since the change began. */
    List<Path> gainedBelow(Path folder) throws GitTrouble {
        List<Path> gained = new ArrayList<>();
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
            if (path.startsWith(folder)) {
                gained.add(path);
            }
        }
        return gained;
    }

    /** All files of the last common commit, named from the top. */
    Set<String> files() throws GitTrouble {
        return Set.copyOf(git.needed("ls-tree", "-r", "-z", "--name-only", "--full-tree", fork)
                .parts());
    }
}
