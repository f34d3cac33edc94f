package dev.schemalint.layout;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the changelog that includes a file, and with it the order in which Liquibase comes to all files. */
final class ChangelogTree {

    /** How many folders above a file may hold the changelog that includes it. */
    private static final int LEVELS = 10;

    /** Files that are in many folders and are read for nothing. */
    private static final Set<String> OTHERS = Set.of("package.json", "package-lock.json", "composer.json", "pom.xml");

    private final Map<Path, List<ChangelogOrder>> found = new ConcurrentHashMap<>();

    /** The order of the outermost changelog that a file hangs on. */
    Optional<ChangelogOrder> of(Path file, Folders around) {
        Optional<ChangelogOrder> outermost = Optional.empty();
        Path folder = file.getParent();
        for (int level = 0; level < LEVELS && folder != null; level++) {
            Optional<ChangelogOrder> inner = outermost;
            outermost = widest(in(folder, around), file).or(() -> inner);
            folder = around.holds(folder, ".git") ? null : folder.getParent();
        }
        return outermost;
    }

    private static Optional<ChangelogOrder> widest(List<ChangelogOrder> orders, Path file) {
        Optional<ChangelogOrder> widest = Optional.empty();
        for (ChangelogOrder order : orders) {
            int most = widest.map(known -> known.files().size()).orElse(-1);
            if (order.files().size() > most && order.holds(file)) {
                widest = Optional.of(order);
            }
        }
        return widest;
    }

    private List<ChangelogOrder> in(Path folder, Folders around) {
        List<ChangelogOrder> known = found.get(folder);
        if (known == null) {
            known = around.names(folder).stream()
                    .filter(name -> ChangelogFiles.mayBe(name) && !OTHERS.contains(name))
                    .map(folder::resolve)
                    .filter(file ->
                            around.text(file).filter(ChangelogFiles::refers).isPresent())
                    .map(file -> ChangelogOrder.of(file, around))
                    .toList();
            found.put(folder, known);
        }
        return known;
    }
}
