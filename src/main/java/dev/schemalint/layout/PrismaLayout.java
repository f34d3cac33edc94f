package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Prisma Migrate: a folder for each migration, sent in one piece; there is no way back. */
final class PrismaLayout implements Layout {

    private static final String LOCK = "migration_lock.toml";
    private static final String SCRIPT = "migration.sql";
    private static final Pattern FOLDER = Pattern.compile("[0-9]+_.*");

    @Override
    public String tool() {
        return "prisma";
    }

    @Override
    public boolean claims(Path file, Folders around) {
        return place(file, around).isPresent()
                && (around.holds(root(file, around), LOCK)
                        || FOLDER.matcher(folder(file)).matches()
                                && !around.holds(root(file, around).resolve(folder(file)), "snapshot.json"));
    }

    @Override
    public Path root(Path file, Folders around) {
        Path folder = file.getParent();
        return folder == null || folder.getParent() == null ? file : folder.getParent();
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        String folder = folder(file);
        return file.getFileName().toString().equals(SCRIPT) && !folder.isEmpty()
                ? Optional.of(Place.versioned(Ordinal.ofText(folder), folder))
                : Optional.empty();
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        return Whole.sentAtOnce(file, this, dialect);
    }

    private static String folder(Path file) {
        Path folder = file.getParent();
        return folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
    }
}
