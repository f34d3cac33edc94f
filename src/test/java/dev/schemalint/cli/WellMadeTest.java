package dev.schemalint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts written with care are left in peace, and no profile asks for what another one forbids. */
class WellMadeTest {

    private static final Path PROJECT = Path.of("testdata", "well-made").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void nothingIsSaidOfThem() {
        assertThat(Run.in(PROJECT, ".", "--tool", "plain", "--format", "concise"))
                .isEqualTo(new Run(0, "", ""));
    }

    @Test
    void allProfilesTogetherCanBeSatisfied() {
        assertThat(Run.in(
                        PROJECT,
                        ".",
                        "--tool",
                        "plain",
                        "--format",
                        "concise",
                        "--profile",
                        "strict,documented",
                        "--profile",
                        "idempotent,reversible"))
                .isEqualTo(new Run(0, "", ""));
    }

    @Test
    void houseRulesAreOffUntilTheirProfileIsOn() throws IOException {
        Files.writeString(folder.resolve("a.sql"), "create table codes (code varchar(10) primary key);\n");
        assertThat(found()).isEmpty();
        assertThat(found("--profile", "strict")).contains("limited-text").doesNotContain("missing-comment");
        assertThat(found("--profile", "documented")).contains("missing-comment").doesNotContain("limited-text");
        assertThat(found("--profile", "idempotent")).contains("fails-when-run-again");
        Files.writeString(folder.resolve("a.sql"), "drop table codes;\n");
        assertThat(found()).doesNotContain("loss-not-explained");
        assertThat(found("--profile", "reversible")).contains("loss-not-explained");
        Files.writeString(folder.resolve("a.sql"), "create table codes (code varchar(10) primary key);\n");
        Files.writeString(folder.resolve("schemalint.yml"), "profile: [documented]\n");
        assertThat(found()).contains("missing-comment");
        assertThat(Run.in(folder, "a.sql", "--profile", "strikt").err())
                .isEqualTo("schemalint: --profile knows no 'strikt'; did you mean 'strict'?"
                        + " (there are: documented, idempotent, reversible, strict)\n");
    }

    @Test
    void whatTakesLongOnLargeTablesIsANoteOnSmallOnes() throws IOException {
        Files.writeString(folder.resolve("a.sql"), """
                create index countries_name_idx on countries (name);
                create index orders_region_idx on orders (region);
                update shop.order_types set label = lower(label);
                drop table countries;
                """);
        assertThat(found()).contains("a.sql:1:1: error index-blocks-writes", "a.sql:3:1: warning unbatched-backfill");
        Files.writeString(folder.resolve("schemalint.yml"), "sizes: {small: [countries, \"shop.*_types\"]}\n");
        assertThat(found())
                .contains(
                        "a.sql:1:1: note index-blocks-writes",
                        "a.sql:2:1: error index-blocks-writes",
                        "a.sql:3:1: note unbatched-backfill",
                        "error dropped-table");
    }

    private String found(String... options) {
        String[] all = new String[options.length + 5];
        System.arraycopy(new String[] {"a.sql", "--tool", "plain", "--format", "concise"}, 0, all, 0, 5);
        System.arraycopy(options, 0, all, 5, options.length);
        return Run.in(folder, all).out();
    }
}
