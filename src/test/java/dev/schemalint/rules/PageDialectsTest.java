package dev.schemalint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page has an example in every dialect it speaks of, and in every one in which its rule has spoken. */
class PageDialectsTest {

    private static final Path PAGES = Path.of("rules");
    private static final Path SAMPLES = Path.of("testdata/precision");
    private static final Pattern FENCE = Pattern.compile("(?m)^```sql (.*)$");
    private static final Pattern SAMPLE = Pattern.compile("\\| \\d+ \\| ([a-z-]+) \\| \\w+ \\| (\\w+:)?.*");

    private static final Map<String, Dialect> NAMES = Map.of(
            "PostgreSQL", Dialect.POSTGRESQL,
            "MySQL", Dialect.MYSQL,
            "MariaDB", Dialect.MARIADB,
            "SQLite", Dialect.SQLITE,
            "SQL Server", Dialect.SQLSERVER,
            "Oracle", Dialect.ORACLE,
            "CockroachDB", Dialect.COCKROACHDB);

    @Test
    void whatAPageNamesItShows() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : list(PAGES)) {
            String text = Files.readString(page).split("(?m)^## Sources")[0];
            Set<String> shown = shown(text);
            NAMES.forEach((name, dialect) -> {
                if (Pattern.compile("\\b" + name + "\\b").matcher(text).find() && !shown.contains(dialect.id())) {
                    missing.add(page.getFileName() + ": " + dialect.id());
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatARuleHasSaidOfRealScriptsItsPageShows() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path sample : list(SAMPLES)) {
            String engine = sample.getFileName().toString().replace(".md", "");
            for (String line : Files.readAllLines(sample)) {
                Matcher drawn = SAMPLE.matcher(line);
                if (drawn.matches()) {
                    String said =
                            drawn.group(2) == null ? engine : drawn.group(2).replace(":", "");
                    String page = Files.readString(PAGES.resolve(drawn.group(1) + ".md"));
                    if (!shown(page).contains(said)) {
                        missing.add(drawn.group(1) + ": " + said);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The dialects of the examples. */
    private static Set<String> shown(String page) {
        return FENCE.matcher(page)
                .results()
                .flatMap(fence -> Stream.of(fence.group(1).split("\\s+")))
                .map(word -> word.split("[<>=]")[0])
                .collect(Collectors.toSet());
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }
}
