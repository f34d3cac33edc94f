package dev.schemalint.effect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.dialect.Version;
import dev.schemalint.effect.Blocks;
import dev.schemalint.effect.Effect;
import dev.schemalint.effect.Lock;
import dev.schemalint.effect.Versions;
import dev.schemalint.schema.RelationName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds predicted locks on tables to who really waited for whom: a statement that waited for a lock on a table takes that lock
 * there, and one that did not wait for a reader or writer of a table takes none there that would make it wait.
 */
class MeasuredConflictsTest {

    private record Row(Version version, String sql, String holder, boolean waits, String waitsFor, boolean refused) {

        static Stream<Row> read(String line) {
            String[] cell = line.split("\t", -1);
            Versions versions = Versions.read(cell[1], cell[2]);
            return Dialect.POSTGRESQL.knownVersions().stream()
                    .filter(versions::cover)
                    .map(version ->
                            new Row(version, cell[3], cell[4], cell[5].equals("yes"), cell[6], !cell[9].equals("-")));
        }

        /** The table that the holder has read or written. */
        RelationName table() {
            return new RelationName("public", sql.matches(".*\\bpt1?\\b.*") ? "pt" : "t");
        }
    }

    @Test
    void locksAreWhatOthersWaitFor() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<Version, Database> bases = new HashMap<>();
        int compared = 0;
        for (Row row : rows()) {
            bases.putIfAbsent(row.version, Database.measured(row.version));
            Effect effect = bases.get(row.version).effect(row.sql);
            String[] wanted = row.waitsFor.split("=", 2);
            RelationName waitedFor = new RelationName("public", wanted[0]);
            if (row.waits && bases.get(row.version).schema().table(waitedFor).isPresent()) {
                compared++;
                if (!effect.lock(waitedFor).map(Lock::name).equals(Optional.of(wanted[1]))) {
                    wrong.add("%s: waits for %s, predicted %s".formatted(row, row.waitsFor, effect.locks()));
                }
            } else if (!row.waits) {
                Blocks harmless = row.holder.equals("reader") ? Blocks.WRITES : Blocks.DDL;
                Optional<Blocks> blocks = effect.lock(row.table()).map(Lock::blocks);
                compared++;
                if (!row.holder.equals("snapshot")
                        && blocks.map(found -> found.compareTo(harmless) > 0).orElse(false)) {
                    wrong.add("%s: does not wait, predicted %s".formatted(row, effect.locks()));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(300);
    }

    private static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(MeasuredCase.FOLDER.resolve("conflicts.tsv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .flatMap(Row::read)
                    .filter(row -> !row.refused)
                    .toList();
        }
    }
}
