package dev.schemalint.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that a list of paths names: files as they are, directories with all their migrations.
 *
 * @param empty directories in which there is no migration
 */
public record Paths(List<Candidate> files, List<Reading.Unreadable> problems, List<String> empty) {

    public Paths {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        empty = List.copyOf(empty);
    }

    /** Looks the paths up, seen from a directory; a file named twice is linted once. */
    public static Paths find(List<String> paths, Path from) {
        Map<Path, Candidate> files = new LinkedHashMap<>();
        List<Reading.Unreadable> problems = new ArrayList<>();
        List<String> empty = new ArrayList<>();
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
                files.putIfAbsent(file.normalize(), new Candidate(file, shown(from, file)));
            }
        }
        return new Paths(new ArrayList<>(files.values()), problems, empty);
    }

    /** Relative to the working directory where the file lies below it, else as it was given. */
    static String shown(Path from, Path file) {
        Path base = from.toAbsolutePath().normalize();
        Path full = file.toAbsolutePath().normalize();
        Path shown = full.startsWith(base) ? base.relativize(full) : full;
        return shown.toString().replace('\\', '/');
    }
}
