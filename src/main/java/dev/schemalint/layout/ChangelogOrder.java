package dev.schemalint.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All files that hang on one changelog.
 *
 * @param folder the one that all of them are below
 * @param files in the order in which they run, the changelog itself among them
 * @param parts the files whose text belongs to a change set, with the file that the change set is in
 * @param properties what each file sees, its own among them
 * @param unsure what decides about the order, or about which files there are, and is not read here
 */
record ChangelogOrder(
        Path folder,
        List<Path> files,
        Map<Path, Path> parts,
        Map<Path, Properties> properties,
        Optional<String> unsure) {
    ChangelogOrder {
        files = List.copyOf(files);
        parts = Map.copyOf(parts);
        properties = Map.copyOf(properties);
    }

    /** What a file sees that is one of these. */
    Optional<Properties> seenBy(Path file) {
        return Optional.ofNullable(properties.get(file));
    }

    /** A changelog that includes nothing says nothing of itself. */
    boolean holds(Path file) {
        return files.size() > 1 && files.contains(file) || parts.containsKey(file);
    }

    /** @param master the changelog that they hang on */
    static ChangelogOrder of(Path master, Folders around) {
        Set<Path> files = new LinkedHashSet<>();
        Map<Path, Path> parts = new LinkedHashMap<>();
        Map<Path, Properties> properties = new LinkedHashMap<>();
        Set<String> unsure = new LinkedHashSet<>();
        new Includes(around, files, parts, properties, new LinkedHashSet<>(), unsure).read(master, Properties.NONE);
        Path folder = Optional.ofNullable(master.getParent()).orElse(master);
        for (Path file : files) {
            while (!file.startsWith(folder)) {
                folder = Optional.ofNullable(folder.getParent()).orElse(file);
            }
        }
        return new ChangelogOrder(
                folder,
                new ArrayList<>(files),
                parts,
                properties,
                unsure.stream().findFirst());
    }
}
