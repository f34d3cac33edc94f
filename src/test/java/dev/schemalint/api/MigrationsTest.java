package dev.schemalint.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.schemalint.api.Schemalint.Finding;
import dev.schemalint.api.Schemalint.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program as a project's own tests use it; the first of these is the README's. */
class MigrationsTest {

    @Test
    void migrationsAreSafe() {
        List<Finding> findings = Schemalint.lint("testdata/demo/004_done_well.sql", "--target", "postgresql:16");
        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void findingsSayWhatAndWhere() {
        assertThat(Schemalint.lint("testdata/demo/002_track_orders.sql", "--target", "postgresql:16"))
                .extracting(Finding::toString)
                .containsExactly(
                        "testdata/demo/002_track_orders.sql:5:5: error added-column-rewrites-table Adding token with"
                                + " this default writes every row of orders again, while reads and writes wait"
                                + " (AccessExclusive lock).",
                        "testdata/demo/002_track_orders.sql:7:1: error index-blocks-writes CREATE INDEX makes writes"
                                + " to orders wait until the whole table is read (Share lock).");
    }

    @Test
    void whatCannotBeReadIsAFindingToo() {
        assertThat(Schemalint.lint("testdata/gone.sql"))
                .extracting(Finding::rule, Finding::message)
                .containsExactly(tuple("unreadable-file", "does not exist"));
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatThrownBy(() -> Schemalint.lint("testdata/demo", "--target", "postgres:twelve"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'twelve' is no version of postgresql");
    }
}
