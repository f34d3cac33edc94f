package dev.schemalint.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The folders in which Flyway looks for scripts, each with all folders in it: what lies in them has one order. Those that
 * hold the files of one engine each are not mixed.
 */
final class FlywayLocations {

    private static final Set<String> VENDORS = Set.of(
            "postgresql",
            "postgres",
            "mysql",
            "mariadb",
            "oracle",
            "sqlserver",
            "mssql",
            "sqlite",
            "h2",
            "hsqldb",
            "db2",
            "cockroachdb",
            "derby");

    /** What Spring puts an engine in the place of. */
    private static final String VENDOR = "{vendor}";

    private static final String RESOURCES = Path.of("src", "main", "resources").toString();
    private static final List<String> LANGUAGES = List.of("java", "kotlin");

    private final Folders around;
    private final List<Path> named;

    /** @param named paths that folders end like; one of them may be called {vendor} */
    private FlywayLocations(Folders around, List<Path> named) {
        this.around = around;
        this.named = named;
    }

    static FlywayLocations of(FlywaySettings settings, Folders around) {
        return new FlywayLocations(
                around,
                settings.locations().stream()
                        .map(location -> location.replaceFirst("^(?:classpath|filesystem):", ""))
                        .map(location -> location.replaceFirst("^[./]+", ""))
                        .filter(location -> location.replace(VENDOR, "").matches("[^*?{}$:]+"))
                        .map(location -> Path.of(location).normalize())
                        .toList());
    }

    /** The folder that gives a file's history its name: the first of those that are searched together. */
    Path root(Path own) {
        Path found = nearest(own);
        if (isOfOneEngine(found)) {
            return found;
        }
        return together(found).stream()
                .filter(folder -> !isOfOneEngine(folder))
                .findFirst()
                .orElse(found);
    }

    /** The others that are searched together with it, and where migrations are that are programs. */
    List<Path> beside(Path root) {
        Set<Path> scripts = together(root);
        scripts.removeIf(this::isOfOneEngine);
        scripts.remove(root);
        List<Path> beside = new ArrayList<>(scripts);
        scripts.add(root);
        for (Path folder : scripts) {
            LANGUAGES.stream()
                    .map(language -> folder.toString().replace(RESOURCES, RESOURCES.replace("resources", language)))
                    .map(Path::of)
                    .filter(programs ->
                            !programs.equals(folder) && !around.names(programs).isEmpty())
                    .forEach(beside::add);
        }
        return beside;
    }

    private Path nearest(Path own) {
        for (Path folder = own; folder != null && folder.getFileName() != null; folder = folder.getParent()) {
            String name = folder.getFileName().toString().toLowerCase(Locale.ROOT);
            if (VENDORS.contains(name)
                    || name.equals("migration")
                    || name.equals("migrations")
                    || above(folder).isPresent()) {
                return folder;
            }
        }
        return own;
    }

    /** The locations that are there, seen from the folder that one of them lies in. */
    private Set<Path> together(Path location) {
        Set<Path> found = new LinkedHashSet<>();
        Optional<Path> top = above(location);
        for (Path name : top.isPresent() ? named : List.<Path>of()) {
            for (Path folder : meant(name, location)) {
                for (Path above = top.get(); above != null; above = above.getParent()) {
                    Path there = above.resolve(folder);
                    if (!around.names(there).isEmpty()) {
                        found.add(there);
                        break;
                    }
                    if (around.holds(above, ".git")) {
                        break;
                    }
                }
            }
        }
        return found;
    }

    /** The folder above a location that its name is told from. */
    private Optional<Path> above(Path folder) {
        for (Path name : named) {
            for (Path meant : meant(name, folder)) {
                if (folder.endsWith(meant)) {
                    Path top = folder;
                    for (int i = 0; i < meant.getNameCount() && top != null; i++) {
                        top = top.getParent();
                    }
                    return Optional.ofNullable(top);
                }
            }
        }
        return Optional.empty();
    }

    /** Of a location for every engine the one that a folder is in, if it is in one. */
    private static List<Path> meant(Path name, Path folder) {
        List<Path> meant = new ArrayList<>();
        String text = name.toString();
        if (!text.contains(VENDOR)) {
            meant.add(name);
        } else {
            for (Path part : folder) {
                if (VENDORS.contains(part.toString().toLowerCase(Locale.ROOT))) {
                    meant.add(Path.of(text.replace(VENDOR, part.toString())));
                }
            }
        }
        return meant;
    }

    private boolean isOfOneEngine(Path folder) {
        return VENDORS.contains(String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT));
    }
}
