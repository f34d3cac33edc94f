package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** In which order a reviewer reads, and how often the same. */
class TextReportTest {

    private static final Pattern HEAD = Pattern.compile("(?m)^(error|warning|note)\\[.*?Line (\\d+) is");

    @Test
    void inAFileTheWorstStandsFirstThenWhatStandsFirst() throws IOException {
        assertThat(heads(Hostile.many(2, 1, 2))).containsExactly("error 4", "error 5", "warning 3", "note 1", "note 2");
        assertThat(heads(Outcomes.much())).isEmpty();
        assertThat(text(Outcomes.much())).containsSubsequence("error[", "warning[", "note[");
    }

    @Test
    void whatIsSaidMoreThanThreeTimesOfAFileIsSaidOnceWithTheOtherLines() throws IOException {
        String text = text(Hostile.many(1, 3, 5));
        assertThat(heads(Hostile.many(1, 3, 5)))
                .containsExactly("error 5", "warning 2", "warning 3", "warning 4", "note 1");
        assertThat(text).contains("= again: 4 more in this file, on lines 6-9\n");
        assertThat(text).endsWith("5 errors, 3 warnings, 1 note in 1 file (0 statements).\n");
    }

    @Test
    void theHeadlineSaysWhatKindsOfDangerThereAreWhereThereIsMoreThanOneFinding() throws IOException {
        assertThat(text(Hostile.many(1, 1, 1)))
                .startsWith("1 error, 1 warning, 1 note: 2 lose data.\n\nerror[")
                .endsWith("1 error, 1 warning, 1 note in 1 file (0 statements).\n");
        assertThat(text(Hostile.many(0, 0, 1)))
                .startsWith("error[")
                .endsWith("1 error in 1 file (0 statements).\n1 loses data.\n");
        assertThat(text(Hostile.many(3, 0, 0))).startsWith("note[");
        assertThat(text(Outcomes.nothing())).startsWith("Nothing found");
    }

    private static List<String> heads(Outcome outcome) throws IOException {
        return HEAD.matcher(text(outcome))
                .results()
                .map((MatchResult head) -> head.group(1) + " " + head.group(2))
                .toList();
    }

    private static String text(Outcome outcome) throws IOException {
        return ReportsTest.text(Format.TEXT.report(Look.PLAIN), outcome);
    }
}
