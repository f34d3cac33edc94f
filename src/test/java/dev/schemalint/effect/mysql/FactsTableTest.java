package dev.schemalint.effect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.text.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of facts about MySQL and MariaDB say one thing about each version, and what they say is asked for. */
class FactsTableTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/schemalint/effect/mysql");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z/][a-z0-9/-]*)\"");

    private static List<Fact> facts() {
        return Rows.of(Effect.class, "mysql/changes.tsv").stream()
                .map(Fact::read)
                .toList();
    }

    @Test
    void noVersionHasTwoRowsForOneShape() {
        List<String> twice = new ArrayList<>();
        for (Fact one : facts()) {
            for (Version version : Dialect.named(one.engine()).orElseThrow().knownVersions()) {
                Version newest = Server.of(Dialect.MYSQL, version).version();
                long rows = facts().stream()
                        .filter(fact -> fact.shape().equals(one.shape())
                                && fact.engine().equals(one.engine()))
                        .filter(fact -> fact.versions().cover(newest))
                        .count();
                if (rows > 1) {
                    twice.add(one.shape() + " " + one.engine() + " " + version);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyRowNamesItsSource() {
        assertThat(facts()).noneMatch(fact -> fact.source().isBlank());
    }

    @Test
    void everyShapeIsAskedForSomewhere() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                QUOTED.matcher(Files.readString(file)).results().forEach(name -> written.add(name.group(1)));
            }
        }
        assertThat(facts())
                .extracting(Fact::shape)
                .filteredOn(shape -> !isWritten(shape, written))
                .isEmpty();
    }

    /** As a whole, or in two parts that are put together. */
    private static boolean isWritten(String shape, Set<String> written) {
        int slash = shape.lastIndexOf('/');
        return written.contains(shape)
                || slash > 0
                        && (written.contains(shape.substring(0, slash))
                                || written.contains(shape.substring(0, slash + 1)))
                        && (written.contains(shape.substring(slash)) || written.contains(shape.substring(slash + 1)));
    }
}
