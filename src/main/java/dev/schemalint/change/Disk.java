package dev.schemalint.change;

import dev.schemalint.layout.Folders;
import dev.schemalint.text.Decoding;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files of the work tree, but for some of which the text is known already; a folder is listed once. */
public final class Disk implements Folders {

    private static final long LOOKED_AT = 1 << 24;

    private final Map<Path, List<String>> names = new HashMap<>();
    private final Map<Path, String> known;

    /** @param known texts by absolute path: of files that come from the index, or from standard input */
    public Disk(Map<Path, String> known) {
        this.known = Map.copyOf(known);
    }

    @Override
    public Optional<String> text(Path file) {
        String given = known.get(file);
        if (given != null) {
            return Optional.of(given);
        }
        try {
            return Files.isRegularFile(file) && Files.size(file) < LOOKED_AT
                    ? Decoding.decode(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> names(Path folder) {
        return names.computeIfAbsent(folder, this::list);
    }

    private List<String> list(Path folder) {
        Set<String> names = new TreeSet<>();
        known.keySet().stream()
                .filter(file -> folder.equals(file.getParent()))
                .forEach(file -> names.add(file.getFileName().toString()));
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (IOException notThere) {
            return List.copyOf(names);
        }
        return List.copyOf(names);
    }
}
