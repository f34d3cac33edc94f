package dev.schemalint.change;

import dev.schemalint.layout.Folders;
import dev.schemalint.text.Decoding;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the work tree; a folder is listed once. */
public final class Disk implements Folders {

    private static final long LOOKED_AT = 1 << 24;

    private final Map<Path, List<String>> names = new HashMap<>();

    @Override
    public Optional<String> text(Path file) {
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
        return names.computeIfAbsent(folder, Disk::list);
    }

    private static List<String> list(Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (IOException notThere) {
            return List.of();
        }
        names.sort(null);
        return List.copyOf(names);
    }
}
