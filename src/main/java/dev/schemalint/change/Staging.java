package dev.schemalint.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the next commit would hold something else than the work tree does. */
public final class Staging {

    /** It would hold just that. */
    public static final Staging NONE = new Staging(Map.of(), Set.of());

    private final Map<Path, byte[]> held;
    private final Set<Path> leftOut;

    /** @param leftOut files that nobody has added; what is ignored is there on purpose */
    private Staging(Map<Path, byte[]> held, Set<Path> leftOut) {
        this.held = Map.copyOf(held);
        this.leftOut = Set.copyOf(leftOut);
    }

    static Staging of(Git git) throws GitTrouble {
        Map<Path, String> objects = new HashMap<>();
        List<String> differing =
                git.needed("diff-files", "-z", "--ignore-submodules=all").parts();
        for (int i = 0; i + 1 < differing.size(); i += 2) {
            String[] told = differing.get(i).substring(1).split(" ");
            if (told[0].startsWith("100")) {
                objects.put(place(git, differing.get(i + 1)), told[2]);
            }
        }
        Map<String, byte[]> contents = git.blobs(Set.copyOf(objects.values()));
        Map<Path, byte[]> held = new HashMap<>();
        objects.forEach((file, object) ->
                Optional.ofNullable(contents.get(object)).ifPresent(content -> held.put(file, content)));
        Set<Path> leftOut = new HashSet<>();
        for (String file :
                git.needed("ls-files", "--others", "--exclude-standard", "-z").parts()) {
            leftOut.add(place(git, file));
        }
        return new Staging(held, leftOut);
    }

    private static Path place(Git git, String name) throws GitTrouble {
        return git.top().resolve(ChangedFiles.path(name));
    }

    boolean holds(Path file) {
        return held.containsKey(file);
    }

    boolean leavesOut(Path file) {
        return leftOut.contains(file);
    }

    /** The files below a folder that it holds otherwise than the work tree. */
    List<Path> heldBelow(Path folder) {
        List<Path> below = new ArrayList<>();
        for (Path file : held.keySet()) {
            if (file.startsWith(folder)) {
                below.add(file);
            }
        }
        below.sort(new NaturalOrder());
        return below;
    }

    /** A file as it would be committed, or as it is where it would not. */
    public Reading reading(Candidate file) {
        return Optional.ofNullable(held.get(file.path()))
                .map(content -> Reading.decoded(file.shown(), content))
                .orElseGet(() -> Reading.of(file));
    }
}
