package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.finding.Edit;
import dev.schemalint.finding.Fix;
import dev.schemalint.finding.Location;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixPreviewTest {

    private static final SourceText SOURCE =
            SourceText.of("x.sql", "alter table t\r\n  add a int,\r\n  add b int;\r\n");

    @Test
    void editsOfOneLineAreShownTogether() {
        assertThat(preview(edit("alter", "ALTER"), edit("table", "TABLE"))).containsExactly("1 + ALTER TABLE t");
    }

    @Test
    void linesFarFromEachOtherAreShownApart() {
        assertThat(preview(edit("b int", "b bigint"), edit("alter", "ALTER")))
                .containsExactly("1 + ALTER table t", "3 +   add b bigint;");
    }

    @Test
    void linesMayBecomeMoreOrNone() {
        assertThat(preview(edit("add a int", "add a int\n  not null")))
                .containsExactly("2 +   add a int", "3 +   not null,");
        assertThat(preview(edit("add a int,", ""))).containsExactly("2 -   add a int,");
        assertThat(preview(edit("t\r\n  add a int", "t add a int"))).containsExactly("1 + alter table t add a int,");
    }

    private static List<String> preview(Edit... edits) {
        return FixPreview.of(new Fix("", List.of(edits)), SOURCE).stream()
                .map(line -> line.number() + (line.added() ? " + " : " - ") + line.text())
                .toList();
    }

    private static Edit edit(String from, String to) {
        int start = SOURCE.content().indexOf(from);
        return new Edit(new Location(SOURCE, new Span(start, start + from.length())), to);
    }
}
