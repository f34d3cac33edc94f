package dev.schemalint.layout;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files that are only in memory, by their absolute paths. */
public record Pile(Map<Path, String> texts) implements Folders {

    public Pile {
        texts = Map.copyOf(texts);
    }

    /** @param texts by paths below the root, with forward slashes */
    public static Pile of(Map<String, String> texts) {
        Map<Path, String> absolute = new TreeMap<>();
        texts.forEach((name, text) -> absolute.put(place(name), text));
        return new Pile(absolute);
    }

    /** Where a file of that name lies. */
    public static Path place(String name) {
        return Path.of("/").resolve(name).toAbsolutePath().normalize();
    }

    @Override
    public Optional<String> text(Path file) {
        return Optional.ofNullable(texts.get(file));
    }

    @Override
    public List<String> names(Path folder) {
        return texts.keySet().stream()
                .filter(file -> file.startsWith(folder) && !file.equals(folder))
                .map(file -> file.getName(folder.getNameCount()).toString())
                .distinct()
                .sorted()
                .toList();
    }
}
