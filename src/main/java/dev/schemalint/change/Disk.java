package dev.schemalint.change;

import dev.schemalint.layout.ChangelogFiles;
import dev.schemalint.layout.Folders;
import dev.schemalint.text.Decoding;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The files of the work tree, but for some of which the text is known already, and for what is staged otherwise; a folder
 * is listed once.
 */
public final class Disk implements Folders {

    private static final long LOOKED_AT = 1 << 24;

    private final Map<Path, List<String>> names = new ConcurrentHashMap<>();
    private final Map<Path, Reading> read = new ConcurrentHashMap<>();
    private final Map<Path, String> known;
    private final Staging staging;

    /** @param known texts by absolute path: of files that come from the index, or from standard input */
    public Disk(Map<Path, String> known, Staging staging) {
        this.known = Map.copyOf(known);
        this.staging = staging;
    }

    @Override
    public Optional<String> text(Path file) {
        String given = known.get(file);
        if (given != null) {
            return Optional.of(given);
        }
        if (read.get(file) instanceof Reading.Text text) {
            return Optional.of(text.source().content());
        }
        if (staging.leavesOut(file)) {
            return Optional.empty();
        }
        if (staging.holds(file)) {
            return staging.reading(new Candidate(file, file.toString())) instanceof Reading.Text text
                    ? Optional.of(text.source().content())
                    : Optional.empty();
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

    /** The migrations below a folder. */
    List<Candidate> below(Path folder, Path from) {
        List<Candidate> there = Paths.find(List.of(folder.toString()), from).files().stream()
                .filter(file -> !staging.leavesOut(file.path()) || known.containsKey(file.path()))
                .toList();
        List<Path> held = staging.heldBelow(folder);
        if (held.isEmpty()) {
            return there;
        }
        Map<Path, Candidate> files = new TreeMap<>(new NaturalOrder());
        there.forEach(file -> files.put(file.path(), file));
        held.stream()
                .filter(file -> Walk.holdsMigrations(folder.relativize(file)))
                .filter(file -> Walk.isSql(file)
                        || text(file).filter(ChangelogFiles::begins).isPresent())
                .forEach(file -> files.putIfAbsent(file, new Candidate(file, Paths.shown(from, file))));
        return List.copyOf(files.values());
    }

    /** A file that belongs to a history is read once, however often it is asked about. */
    Reading reading(Candidate file) {
        return read.computeIfAbsent(file.path(), path -> staging.reading(file));
    }

    private List<String> list(Path folder) {
        Set<String> names = new TreeSet<>();
        Stream.concat(known.keySet().stream(), staging.heldBelow(folder).stream())
                .filter(file -> folder.equals(file.getParent()))
                .forEach(file -> names.add(file.getFileName().toString()));
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!staging.leavesOut(entry)) {
                    names.add(entry.getFileName().toString());
                }
            }
        } catch (IOException notThere) {
            return List.copyOf(names);
        }
        return List.copyOf(names);
    }
}
