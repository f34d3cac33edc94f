package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Supabase: numbered files in {@code supabase/migrations}, each sent as one batch. */
final class SupabaseLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.sql");
    private static final Path FOLDER = Path.of("supabase", "migrations");

    @Override
    public String tool() {
        return "supabase";
    }

    @Override
    public boolean claims(Path file, Folders around) {
        return root(file, around).endsWith(FOLDER) && place(file, around).isPresent();
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(Place.versioned(Ordinal.ofText(name.group(1)), name.group(1)))
                : Optional.empty();
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        return Whole.sentAtOnce(file, this, dialect);
    }
}
