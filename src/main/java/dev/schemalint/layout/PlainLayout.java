package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No tool at all: each statement is sent by itself in autocommit, as psql does. Numbers at the beginning of names are
 * taken for an order.
 */
final class PlainLayout implements Layout {

    private static final Pattern NUMBERED = Pattern.compile("[Vv]?([0-9]+(?:[._-][0-9]+(?=[._-]))*)[._-].*");

    private final Map<Path, Boolean> numbered = new ConcurrentHashMap<>();

    @Override
    public String tool() {
        return "plain";
    }

    @Override
    public boolean claims(Path file, Folders around) {
        return place(file, around)
                        .filter(place -> place.role() == Place.Role.VERSIONED)
                        .isPresent()
                && numbered.computeIfAbsent(root(file, around), folder -> allAreNumbered(around.names(folder)));
    }

    private static boolean allAreNumbered(List<String> names) {
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".sql"))
                .allMatch(name -> NUMBERED.matcher(name).matches());
    }

    /** {@code down.sql} and {@code name.down.sql} undo what their partner does. */
    @Override
    public Optional<Place> place(Path file, Folders around) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        Matcher numbered = NUMBERED.matcher(name);
        boolean down = name.equals("down.sql") || name.endsWith(".down.sql");
        if (!numbered.matches()) {
            return down ? Optional.of(Place.down(Ordinal.ofText(name), "")) : Optional.empty();
        }
        String version = numbered.group(1);
        Ordinal ordinal = Ordinal.dotted(version);
        return Optional.of(down ? Place.down(ordinal, version) : Place.versioned(ordinal, version));
    }

    @Override
    public Migration read(MigrationFile file, Dialect dialect) {
        return Whole.of(file, this, Wrapping.AUTOCOMMIT, dialect);
    }
}
