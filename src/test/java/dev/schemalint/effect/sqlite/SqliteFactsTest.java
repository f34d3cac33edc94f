package dev.schemalint.effect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Effect;
import dev.schemalint.measured.Case;
import dev.schemalint.measured.Engine;
import dev.schemalint.measured.MeasuredFile;
import dev.schemalint.text.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds SQLite's table of effects to its own rules. */
class SqliteFactsTest {

    private static final List<SqliteFact> FACTS = Rows.of(Effect.class, "sqlite/effects.tsv").stream()
            .map(SqliteFact::read)
            .toList();

    @Test
    void noVersionIsToldTwoThingsOfOneShape() {
        for (String version : Engine.SQLITE.versions()) {
            List<String> shapes = FACTS.stream()
                    .filter(fact -> fact.versions().cover(Version.parse(version).orElseThrow()))
                    .map(SqliteFact::shape)
                    .toList();
            assertThat(shapes).as(version).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyRowSaysWhereItIsKnownFrom() throws IOException {
        Set<String> cases;
        try (Stream<Path> files = Files.list(Engine.SQLITE.folder())) {
            cases = files.filter(
                            file -> MeasuredFile.holdsCases(file.getFileName().toString()))
                    .flatMap(file -> new MeasuredFile(file).cases().stream())
                    .map(Case::name)
                    .collect(Collectors.toSet());
        }
        assertThat(FACTS)
                .filteredOn(fact -> !fact.source().startsWith("manual: "))
                .allSatisfy(fact -> assertThat(cases)
                        .as(fact.shape())
                        .containsAll(List.of(fact.source().split(" "))));
    }

    @Test
    void aRefusalTakesNoLockAndDoesNothing() {
        assertThat(FACTS).filteredOn(fact -> fact.refusal().isPresent()).allSatisfy(fact -> {
            assertThat(fact.work()).as(fact.shape()).isEmpty();
            assertThat(fact.lock()).as(fact.shape()).isEmpty();
        });
    }
}
