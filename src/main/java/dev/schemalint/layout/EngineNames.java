package dev.schemalint.layout;

import dev.schemalint.dialect.Dialect;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which engine a file is for, as far as names say it: its own, or those of the folders that hold it. */
public final class EngineNames {

    /** How many folders above a file may be called like its engine. */
    private static final int LEVELS = 6;

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "pgsql", "postgresql", "psql", "postgresql", "pg", "postgresql", "maria", "mariadb", "crdb", "cockroachdb");

    /** Engines that nothing is known of here, but that files are named for. */
    private static final Set<String> UNKNOWN = Set.of(
            "h2",
            "hsqldb",
            "hsql",
            "derby",
            "db2",
            "firebird",
            "redshift",
            "clickhouse",
            "sqlanywhere",
            "sybase",
            "informix",
            "snowflake",
            "vertica",
            "cassandra");

    /** At the beginning of a name, or between its dots, or behind the only word of a name, as Spring has it. */
    private static final Pattern IN_NAME =
            Pattern.compile("^([a-z0-9]+)(?=[_.-])|\\.([a-z0-9]+)(?=\\.)|\\.(pgsql|psql)$"
                    + "|(?<=^[a-z]{1,30}-)([a-z0-9]+)(?=\\.sql$)");

    /** How popx is told to run a file in no transaction. */
    private static final Pattern OUTSIDE = Pattern.compile("(?i)\\.autocommit(?=\\.)");

    private EngineNames() {}

    /**
     * An engine.
     *
     * @param dialect nothing where it is none of those that are known here
     * @param said the word that says it
     */
    public record Named(Optional<Dialect> dialect, String said) {

        /** Whether a script for it is a script for the other. */
        public boolean fits(Dialect other) {
            return dialect.filter(other::sharesScriptsWith).isPresent();
        }
    }

    /** @param from the folder above which names say nothing about files */
    public static Optional<Named> of(Path file, Path from) {
        return ofName(file).or(() -> ofFolders(file.startsWith(from) ? from.relativize(file) : file));
    }

    /** What a file would be called if it were for all engines, and said nothing of transactions either. */
    public static Path forAll(Path given) {
        String name = OUTSIDE.matcher(given.getFileName().toString()).replaceAll("");
        Path file = given.resolveSibling(name);
        Matcher word = IN_NAME.matcher(name.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (named(word(word)).isPresent() && word.group(2) != null) {
                return file.resolveSibling(name.substring(0, word.start()) + name.substring(word.end()));
            }
        }
        return file;
    }

    private static Optional<Named> ofName(Path file) {
        Matcher word = IN_NAME.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT));
        Optional<Named> last = Optional.empty();
        while (word.find()) {
            Optional<Named> before = last;
            last = named(word(word)).or(() -> before);
        }
        return last;
    }

    private static String word(Matcher word) {
        return IntStream.rangeClosed(1, word.groupCount())
                .mapToObj(word::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static Optional<Named> ofFolders(Path file) {
        int folders = file.getNameCount() - 1;
        for (int i = folders - 1; i >= Math.max(0, folders - LEVELS); i--) {
            String folder = file.getName(i).toString().toLowerCase(Locale.ROOT);
            Optional<Named> named = folder.length() > 2 ? named(folder) : Optional.empty();
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private static Optional<Named> named(String word) {
        Optional<Dialect> dialect = dialect(word);
        return dialect.isPresent() || UNKNOWN.contains(word) ? Optional.of(new Named(dialect, word)) : Optional.empty();
    }

    /** The engine that people, addresses and drivers call so. */
    static Optional<Dialect> dialect(String word) {
        return Dialect.named(OTHER_NAMES.getOrDefault(word, word));
    }
}
