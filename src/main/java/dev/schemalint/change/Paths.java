package dev.schemalint.change;

import dev.schemalint.layout.EngineNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that a list of paths names: files as they are, directories with all their migrations.
 *
 * @param empty directories in which there is no migration
 * @param leftOut how many files of the directories are for engines that are not known here, by the engine
 */
public record Paths(
        List<Candidate> files, List<Reading.Unreadable> problems, List<String> empty, Map<String, Integer> leftOut) {

    public Paths {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        empty = List.copyOf(empty);
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }

    /**
     * Looks the paths up, seen from a directory; a file named twice is linted once. What lies in a directory beside files
     * for engines that are known is left out where it is for one that is not.
     */
    public static Paths find(List<String> paths, Path from) {
        Map<Path, Candidate> files = new LinkedHashMap<>();
        List<Reading.Unreadable> problems = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        Map<Path, String> foreign = new LinkedHashMap<>();
        for (String path : paths) {
            Path full = from.resolve(path);
            if (!Files.isDirectory(full)) {
                files.putIfAbsent(full.normalize(), new Candidate(full, shown(from, full)));
                continue;
            }
            int problemsBefore = problems.size();
            List<Path> below = Walk.below(full, problems);
            if (below.isEmpty() && problems.size() == problemsBefore) {
                empty.add(path);
            }
            for (Path file : below) {
                if (files.putIfAbsent(file.normalize(), new Candidate(file, shown(from, file))) == null) {
                    EngineNames.of(file.normalize(), from)
                            .filter(engine -> engine.dialect().isEmpty())
                            .ifPresent(engine -> foreign.put(file.normalize(), engine.said()));
                }
            }
        }
        Map<String, Integer> leftOut = new TreeMap<>();
        if (foreign.size() < files.size()) {
            files.keySet().removeAll(foreign.keySet());
            foreign.values().forEach(engine -> leftOut.merge(engine, 1, Integer::sum));
        }
        return new Paths(new ArrayList<>(files.values()), problems, empty, leftOut);
    }

    /** Relative to the working directory where the file lies below it, else as it was given. */
    static String shown(Path from, Path file) {
        Path base = from.toAbsolutePath().normalize();
        Path full = file.toAbsolutePath().normalize();
        Path shown = full.startsWith(base) ? base.relativize(full) : full;
        return shown.toString().replace('\\', '/');
    }
}
