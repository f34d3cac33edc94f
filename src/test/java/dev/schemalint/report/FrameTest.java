package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.finding.Location;
import dev.schemalint.report.Paint.Ink;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void marksStandUnderWideCharactersAndTabs() {
        assertThat(frame("\talter table 注文 drop column 備考;", "備考")).isEqualTo("""
                1 |     alter table 注文 drop column 備考;
                  |                                  ^^^^
                """);
        assertThat(frame("a\tb é e\u0301 x", "x")).isEqualTo("""
                1 | a   b é e\u0301 x
                  |           ^
                """);
    }

    @Test
    void whatSteersTheTerminalIsNotShown() {
        assertThat(frame("x \u001b[31m \u202Ey", "y")).isEqualTo("""
                1 | x \uFFFD[31m \uFFFDy
                  |          ^
                """);
    }

    @Test
    void longLinesAreCutAroundTheMark() {
        String line =
                "insert into t values (" + "1234567890, ".repeat(50) + "'here', " + "1234567890, ".repeat(50) + "1)";
        assertThat(frame(line, "'here'")).isEqualTo("""
                1 | ...67890, 1234567890, 1234567890, 'here', 1234567890, 1234567890, 12345...
                  |                                   ^^^^^^
                """);
        assertThat(frame(line, "insert into")).isEqualTo("""
                1 | insert into t values (1234567890, 1234567890, 1234567890, 1234567890...
                  | ^^^^^^^^^^^
                """);
    }

    @Test
    void aWordBesideTheMarkGoesBelowItWhereThereIsNoRoom() {
        String text = "create table " + "a".repeat(50) + " (id int);";
        StringBuilder out = new StringBuilder();
        new Frame(new Paint(false), 1, 80, out)
                .marked(Outcomes.location(SourceText.of("x.sql", text), "(id", ")"), "-", Ink.FRAME, "made here");
        assertThat(out.toString().lines().skip(1))
                .containsExactly("  | " + " ".repeat(64) + "--------", "  | " + " ".repeat(64) + "made here");
    }

    @Test
    void severalLinesHaveABarBesideThem() {
        assertThat(frame("create table t (\n  id int\n)", "create table t (\n  id int\n)"))
                .isEqualTo("""
                1 | / create table t (
                2 | |   id int
                3 | | )
                  | |_^
                """);
    }

    @Test
    void anEmptyPlaceHasOneMark() {
        StringBuilder out = new StringBuilder();
        new Frame(new Paint(false), 1, 80, out)
                .marked(new Location(SourceText.of("x", ""), new Span(0, 0)), "^", Ink.ERROR, "");
        assertThat(out).hasToString("1 |\n  | ^\n");
    }

    @Property(tries = 500)
    void anyPlaceInAnyTextCanBeShown(
            @ForAll
                    @CharRange(from = 'a', to = 'e')
                    @CharRange(from = '\t', to = '\r')
                    @CharRange(from = '\u3042', to = '\u3044')
                    @CharRange(from = '\ud83d', to = '\ude02')
                    String text,
            @ForAll @IntRange(max = 500) int from,
            @ForAll @IntRange(max = 500) int length) {
        int start = Math.min(from, text.length());
        Span span = new Span(start, Math.min(text.length(), start + length));
        StringBuilder out = new StringBuilder();
        new Frame(new Paint(false), 3, 80, out)
                .marked(new Location(SourceText.of("x", text), span), "^", Ink.ERROR, "");
        assertThat(out.toString().lines())
                .allMatch(line -> line.codePoints().map(Glyphs::width).sum() <= 80);
    }

    private static String frame(String text, String marked) {
        StringBuilder out = new StringBuilder();
        SourceText source = SourceText.of("x.sql", text);
        new Frame(new Paint(false), 1, 80, out).marked(Outcomes.location(source, marked, marked), "^", Ink.ERROR, "");
        return out.toString();
    }
}
