package dev.schemalint.layout;

import dev.schemalint.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the changelog that includes a file, and with it the order in which Liquibase comes to all files. */
final class ChangelogTree {

    /** How many folders above a file may hold the changelog that includes it. */
    private static final int LEVELS = 10;

    /** Files that are in many folders and are read for nothing. */
    private static final Set<String> OTHERS = Set.of("package.json", "package-lock.json", "composer.json", "pom.xml");

    private final Map<Path, List<Order>> found = new HashMap<>();

    /**
     * All files that hang on one changelog.
     *
     * @param folder the one that all of them are below
     * @param files in the order in which they run, the changelog itself among them
     * @param parts the files whose text belongs to a change set, with the file that the change set is in
     */
    record Order(Path folder, List<Path> files, Map<Path, Path> parts) {
        Order {
            files = List.copyOf(files);
            parts = Map.copyOf(parts);
        }

        /** A changelog that includes nothing says nothing of itself. */
        boolean holds(Path file) {
            return files.size() > 1 && files.contains(file) || parts.containsKey(file);
        }
    }

    /** The order of the outermost changelog that a file hangs on. */
    Optional<Order> of(Path file, Folders around) {
        Optional<Order> outermost = Optional.empty();
        Path folder = file.getParent();
        for (int level = 0; level < LEVELS && folder != null; level++) {
            Optional<Order> inner = outermost;
            outermost = in(folder, around).stream()
                    .filter(order -> order.holds(file))
                    .max(Comparator.comparingInt(order -> order.files().size()))
                    .or(() -> inner);
            folder = around.holds(folder, ".git") ? null : folder.getParent();
        }
        return outermost;
    }

    private List<Order> in(Path folder, Folders around) {
        List<Order> known = found.get(folder);
        if (known == null) {
            known = around.names(folder).stream()
                    .filter(name -> ChangelogFiles.mayBe(name) && !OTHERS.contains(name))
                    .map(folder::resolve)
                    .filter(file ->
                            around.text(file).filter(ChangelogFiles::refers).isPresent())
                    .map(file -> order(file, around))
                    .toList();
            found.put(folder, known);
        }
        return known;
    }

    private static Order order(Path master, Folders around) {
        Set<Path> files = new LinkedHashSet<>();
        Map<Path, Path> parts = new LinkedHashMap<>();
        new Reader(around, files, parts, new LinkedHashSet<>()).read(master);
        Path folder = folder(master);
        for (Path file : files) {
            while (!file.startsWith(folder)) {
                folder = folder(folder);
            }
        }
        return new Order(folder, new ArrayList<>(files), parts);
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    /** Goes through changelogs as Liquibase does. */
    private record Reader(Folders around, Set<Path> files, Map<Path, Path> parts, Set<Path> open) {

        void read(Path file) {
            if (!ChangelogFiles.mayBe(file.getFileName().toString())) {
                files.add(file);
                return;
            }
            if (!open.add(file)) {
                return;
            }
            Changelog changelog = around.text(file)
                    .map(text -> Changelog.of(SourceText.of(file.toString(), text)))
                    .orElse(new Changelog(List.of(), List.of(), Optional.empty()));
            for (Node piece : changelog.pieces()) {
                switch (piece.name()) {
                    case "include" ->
                        ClassPath.file(piece, "file", folder(file), around).ifPresent(this::read);
                    case "includeAll" ->
                        ClassPath.folder(piece, folder(file), around)
                                .ifPresent(folder -> all(folder, piece.said("endsWithFilter")));
                    case "changeSet" -> {
                        files.add(file);
                        parts(piece, file);
                    }
                    default -> {}
                }
            }
            files.add(file);
        }

        private void parts(Node node, Path changelog) {
            if (node.name().equals("sqlFile")) {
                ClassPath.file(node, "path", folder(changelog), around)
                        .ifPresent(part -> parts.putIfAbsent(part, changelog));
            }
            node.children().forEach(child -> parts(child, changelog));
        }

        /** By their whole names, so that a folder's files stand where the folder does. */
        private void all(Path folder, String ending) {
            for (String name : around.names(folder)) {
                Path entry = folder.resolve(name);
                boolean isFile = name.endsWith(".sql") || ChangelogFiles.mayBe(name);
                if (isFile && name.endsWith(ending)) {
                    read(entry);
                } else if (!isFile && !name.startsWith(".")) {
                    all(entry, ending);
                }
            }
        }
    }
}
