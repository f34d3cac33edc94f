package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    /** What GitHub takes as the body of a comment. */
    private static final int LONGEST_COMMENT = 65_536;

    @Test
    void whatHasNoRoomIsCounted() throws IOException {
        String text = markdown(Hostile.many(1000, 2, 500));
        assertThat(text)
                .hasSizeLessThan(LONGEST_COMMENT)
                .contains("500 errors, 2 warnings, 1000 notes")
                .containsPattern("No room in this table for \\d+ errors, 2 warnings, 1000 notes \\(dropped-table\\)")
                .containsPattern("No room for the code of 500 errors, 2 warnings, \\d+ notes");
        long fences = text.lines().filter(line -> line.startsWith("```")).count();
        assertThat(fences).isGreaterThan(100).isEven();
        assertThat(markdown(Hostile.of("x".repeat(100_000), "drop table a;", "m".repeat(100_000))))
                .hasSizeLessThan(LONGEST_COMMENT);
        assertThat(markdown(Hostile.of("x.sql", "drop table " + "`".repeat(100_000) + ";", "m")))
                .hasSizeLessThan(LONGEST_COMMENT);
    }

    @Test
    void theWorstStandsFirst() throws IOException {
        List<String> rows = rows(Hostile.many(2, 2, 2));
        assertThat(rows)
                .extracting(row -> row.split(" ")[1])
                .containsExactly("error", "error", "warning", "warning", "note", "note");
    }

    @Test
    void namesAndScriptsAreText() throws IOException {
        String text = markdown(Hostile.outcome());
        assertThat(rows(Hostile.outcome()))
                .hasSize(3)
                .allMatch(row -> row.matches("(\\|([^|]|\\\\\\|)*){4}(?<!\\\\)\\|"));
        String outsideCode =
                text.replaceAll("(?s)(`{3,})(sql|diff)\n.*?\n\\1\n", "").replaceAll("\\\\[\\\\`*_\\[\\]~|$]", "");
        assertThat(outsideCode)
                .doesNotContain("`")
                .doesNotContain("<")
                .doesNotContain("@e")
                .doesNotContain("@me")
                .doesNotContain("](")
                .doesNotContain("\n::")
                .doesNotContain("\u001b");
        assertThat(text.lines().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "## schemalint", "### db/50%,a:b  ::error file=x::y\\`\\|&lt;b&gt;\"'&amp;@&#8203;me.sql");
    }

    @Test
    void aFenceIsLongerThanAnyInTheScript() {
        assertThat(MarkdownText.fenced("sql", "a ```` b")).isEqualTo("`````sql\na ```` b\n`````\n");
    }

    private static List<String> rows(Outcome outcome) throws IOException {
        return markdown(outcome)
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| |") && !line.startsWith("| -"))
                .toList();
    }

    private static String markdown(Outcome outcome) throws IOException {
        return ReportsTest.text(Format.MARKDOWN.report(Look.PLAIN), outcome);
    }
}
