package dev.schemalint.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the SQL files below a directory, in the order in which their names count. */
final class Walk {

    private static final Set<String> ENDINGS = Set.of(".sql", ".pgsql", ".psql", ".ddl");

    /** Folders and file names that hold no migrations, though they hold SQL. */
    private static final Set<String> NOT_MIGRATIONS = Set.of(
            "seed",
            "seeds",
            "seeding",
            "seeders",
            "fixture",
            "fixtures",
            "test",
            "tests",
            "dump",
            "dumps",
            "structure",
            "node_modules",
            "target",
            "build",
            "vendor");

    private Walk() {}

    /** The files below a directory; what cannot be entered is added to the problems. */
    static List<Path> below(Path directory, List<Reading.Unreadable> problems) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(directory) || mayHoldMigrations(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isMigration(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) {
                    problems.add(new Reading.Unreadable(
                            file.toString().replace('\\', '/'), "cannot be read: permission denied"));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        found.sort(new NaturalOrder());
        return found;
    }

    /** Whether a walk from the top would come upon a file. */
    static boolean holdsMigrations(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (!mayHoldMigrations(folder)) {
                return false;
            }
        }
        return isMigration(file);
    }

    private static boolean mayHoldMigrations(Path folder) {
        String name = folder.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !NOT_MIGRATIONS.contains(name);
    }

    private static boolean isMigration(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || !ENDINGS.contains(name.substring(dot))) {
            return false;
        }
        String stem = name.substring(0, dot);
        String lastPart = stem.substring(stem.lastIndexOf('.') + 1);
        return !NOT_MIGRATIONS.contains(lastPart);
    }
}
