package dev.schemalint.change;

import dev.schemalint.layout.ChangelogFiles;
import dev.schemalint.text.Decoding;
import java.io.IOException;
import java.io.InputStream;
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

/** Finds the migrations below a directory, in the order in which their names count. */
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

    /** Licences stand above the root of some. */
    private static final int LOOKED_AT = 1 << 13;

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
                    if (isMigration(file) && isMigrationText(file)) {
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

    /** Whether a walk from the top would come upon a file, if its text is what it may be. */
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

    /** Of files in other languages only the text says whether they are migrations. */
    static boolean isSql(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot >= 0 && ENDINGS.contains(name.substring(dot));
    }

    /** Whether a file is there, and is what its name says it may be. */
    static boolean isMigrationText(Path file) {
        return Files.isRegularFile(file) && (isSql(file) || beginsAsChangelog(file));
    }

    private static boolean beginsAsChangelog(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Decoding.decode(stream.readNBytes(LOOKED_AT))
                    .filter(ChangelogFiles::begins)
                    .isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isMigration(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || !isSql(file) && !ChangelogFiles.mayBe(name)) {
            return false;
        }
        String stem = name.substring(0, dot);
        String lastPart = stem.substring(stem.lastIndexOf('.') + 1);
        return !NOT_MIGRATIONS.contains(lastPart);
    }
}
