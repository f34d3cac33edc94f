package dev.schemalint.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.schemalint.change.Reading;
import dev.schemalint.dialect.Target;
import dev.schemalint.dialect.Target.BadTarget;
import dev.schemalint.engine.Engine;
import dev.schemalint.engine.Job;
import dev.schemalint.engine.RuleChoice;
import dev.schemalint.engine.Rules;
import dev.schemalint.report.Outcome;
import dev.schemalint.report.Outcome.Suppressed;
import dev.schemalint.text.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which finding a comment lets pass: that of its own statement, of its piece of the file, for its rule, in its time. */
class SilenceTest {

    private static final String INDEX = "create index on orders (x);\n";
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);
    private static final List<Target> TARGETS = targets();

    @Test
    void aCommentAboveIsForTheNextStatementOnly() {
        assertThat(left("-- schemalint:allow index-blocks-writes ten rows\n\n" + INDEX + INDEX))
                .containsExactly(4);
    }

    @Test
    void aCommentBehindIsForTheStatementOnItsLine() {
        String comment = " -- schemalint:allow index-blocks-writes ten rows\n";
        assertThat(left("create index on orders (x);" + comment + INDEX)).containsExactly(2);
        assertThat(left(INDEX + "create index\n  on orders (x);" + comment + INDEX))
                .containsExactly(1, 4);
        assertThat(left("create index" + comment + " on orders (x);\n" + INDEX)).containsExactly(3);
    }

    @Test
    void aPieceAndAWholeFileCanBeAllowed() {
        assertThat(left(INDEX + "-- schemalint:allow-begin index-blocks-writes ten rows\n" + INDEX + INDEX
                        + "-- schemalint:allow-end\n" + INDEX))
                .containsExactly(1, 6);
        assertThat(left(INDEX + INDEX + "/* schemalint:allow-file index-blocks-writes ten rows */\n"))
                .isEmpty();
    }

    @Test
    void otherRulesAreNotAllowed() {
        assertThat(left("-- schemalint:allow dropped-table ten rows\n" + INDEX)).containsExactly(2);
        assertThat(left("-- schemalint:allow dropped-table, index-blocks-writes ten rows\n" + INDEX))
                .isEmpty();
    }

    @Test
    void theDayItNamesIsTheLastOne() {
        assertThat(left("-- schemalint:allow index-blocks-writes until=2027-03-31 ten rows\n" + INDEX))
                .isEmpty();
        assertThat(left("-- schemalint:allow index-blocks-writes until=2027-03-30 ten rows\n" + INDEX))
                .containsExactly(2);
    }

    @Test
    void whatCannotBeUnderstoodAllowsNothing() {
        assertThat(left("-- schemalint:allow index-blocks-writes\n" + INDEX)).containsExactly(2);
        assertThat(left("-- schemalint:allow\n" + INDEX)).containsExactly(2);
        assertThat(left("-- schemalint:allowed index-blocks-writes ten rows\n" + INDEX))
                .containsExactly(2);
        assertThat(left("-- schemalint:allow-begin index-blocks-writes ten rows\n" + INDEX))
                .containsExactly(2);
        assertThat(left("select 'schemalint:allow-file index-blocks-writes ten rows';\n" + INDEX))
                .containsExactly(2);
    }

    @Test
    void commentsForOtherLintersAreUnderstood() {
        assertThat(left("-- squawk-ignore require-concurrent-index-creation\n" + INDEX))
                .isEmpty();
        assertThat(left("-- squawk-ignore ban-drop-table, require-concurrent-index-creation\n" + INDEX))
                .isEmpty();
        assertThat(left("-- squawk-ignore ban-drop-table\n" + INDEX)).containsExactly(2);
        assertThat(left("-- squawk-ignore-file\n" + INDEX + INDEX)).isEmpty();
        assertThat(left("-- atlas:nolint concurrent_index\n" + INDEX + INDEX)).containsExactly(3);
        assertThat(left("-- atlas:nolint PG101\n\n" + INDEX + INDEX)).isEmpty();
        assertThat(left("-- atlas:nolint\n" + INDEX)).isEmpty();
    }

    @Test
    void whatPassesIsToldWithItsReason() {
        Outcome outcome = lint("-- schemalint:allow index-blocks-writes until=2027-04-01 ten rows\n" + INDEX);
        assertThat(outcome.suppressed())
                .extracting(gone -> gone.finding().rule(), Suppressed::reason, Suppressed::by)
                .containsExactly(tuple("index-blocks-writes", "ten rows", "comment"));
    }

    private static List<Target> targets() {
        try {
            return Target.parse("postgresql:16");
        } catch (BadTarget impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Integer> left(String sql) {
        return lint(sql).findings().stream()
                .map(finding -> finding.location().start().line())
                .toList();
    }

    private static Outcome lint(String sql) {
        RuleChoice indexes = RuleChoice.only("index-blocks-writes");
        Reading file = new Reading.Text(SourceText.of("a.sql", sql));
        return new Engine(Rules.all(), () -> TODAY).lint(List.of(Job.of(List.of(file), TARGETS, indexes)));
    }
}
