package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** golang-migrate: pairs of files, each sent in one piece. */
final class GolangMigrateLayout implements Layout {

    private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.(down|up)\\.(.*)");
    /** More dots than these mean that another tool chooses among the files. */
    private static final Pattern USUAL = Pattern.compile("[0-9]+_[^.]*\\.(down|up)\\.sql");

    private static final Pattern PAIRED = Pattern.compile("[^.]*\\.(down|up)\\.sql");

    private final Map<Path, Boolean> paired = new ConcurrentHashMap<>();

    @Override
    public String tool() {
        return "golang-migrate";
    }

    @Override
    public boolean claims(Path file, Folders around) {
        if (isDependency(file, around) && place(file, around).isPresent()) {
            return true;
        }
        return PAIRED.matcher(file.getFileName().toString()).matches()
                && paired.computeIfAbsent(root(file, around), folder -> areUsualPairs(around.names(folder)));
    }

    private static boolean areUsualPairs(List<String> names) {
        List<String> scripts =
                names.stream().filter(name -> name.endsWith(".sql")).toList();
        long usual =
                scripts.stream().filter(name -> USUAL.matcher(name).matches()).count();
        return scripts.stream().allMatch(name -> PAIRED.matcher(name).matches())
                && usual * 4 >= scripts.size() * 3L
                && scripts.stream().anyMatch(name -> name.endsWith(".down.sql"))
                && scripts.stream().anyMatch(name -> name.endsWith(".up.sql"));
    }

    private static boolean isDependency(Path file, Folders around) {
        return around.above(file, "go.mod")
                .flatMap(folder -> around.text(folder.resolve("go.mod")))
                .filter(text -> text.contains("golang-migrate/migrate"))
                .isPresent();
    }

    @Override
    public Optional<Place> place(Path file, Folders around) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.of(file)
                    .filter(other ->
                            PAIRED.matcher(other.getFileName().toString()).matches())
                    .map(Place::passedOver);
        }
        Ordinal ordinal = Ordinal.of(name.group(1));
        return Optional.of(
                name.group(3).equals("down")
                        ? Place.down(ordinal, name.group(1))
                        : Place.versioned(ordinal, name.group(1)));
    }

    /** Its driver for SQLite is the only one that opens a transaction. */
    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        return dialect == Dialect.SQLITE
                ? Whole.of(file, this, Wrapping.TOOL, dialect)
                : Whole.sentAtOnce(file, this, dialect);
    }
}
