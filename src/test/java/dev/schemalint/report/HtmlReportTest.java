package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.report.LockTimeline.Held;
import dev.schemalint.report.Outcome.FileOutcome;
import dev.schemalint.report.Outcome.StatementOutcome;
import dev.schemalint.schema.RelationName;
import dev.schemalint.story.Chapter.Holder;
import dev.schemalint.story.Chapter.Unit;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final FileOutcome SECOND = Outcomes.much().files().get(1);
    private static final RelationName ORDERS = new RelationName("public", "orders");

    @Test
    void namesAndScriptsAreTextInAPageThatIsWhole() throws Exception {
        Document page = page(Hostile.outcome());
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("img").getLength()).isZero();
        assertThat(page.getElementsByTagName("b").getLength())
                .as("the safe way")
                .isEqualTo(2);
        assertThat(text(page.getElementsByTagName("h2"))).isEqualTo(Glyphs.harmless(Hostile.FILE));
        assertThat(text(page.getElementsByTagName("mark"))).isEqualTo("table");
        assertThat(page.getElementsByTagName("pre").item(0).getTextContent()).isEqualTo("2" + Hostile.DROP + "\n");
    }

    @Test
    void nothingIsAskedOfTheNetwork() throws IOException {
        assertThat(html(Outcomes.much()))
                .doesNotContainPattern("src=|href=\"[^#]|url\\(|@import|<script|https?:")
                .contains("default-src 'none'")
                .contains("prefers-color-scheme: dark")
                .contains("width=device-width");
    }

    @Test
    void everyFileHasItsFindingsItsLocksAndItsStatements() throws Exception {
        Document page = page(Outcomes.much());
        assertThat(page.getElementsByTagName("section").getLength()).isEqualTo(4);
        assertThat(page.getElementsByTagName("article").getLength()).isEqualTo(5);
        assertThat(html(Outcomes.much()))
                .contains("href=\"#file-4\"", "id=\"file-4\"")
                .contains("only on postgresql 9.6, 10, 16")
                .contains("<td colspan=\"2\" class=\"writes\">Share<small class=\"wait\">writes wait</small></td>")
                .contains("<td class=\"work\">refused: why</td>");
    }

    @Test
    void whatIsSaidOfManyLinesIsOneCardAndAListOfTheOthers() throws Exception {
        Document page = page(Hostile.many(1, 2, 5));
        assertThat(page.getElementsByTagName("article").getLength()).isEqualTo(4);
        assertThat(page.getElementsByTagName("h3").item(0).getTextContent()).isEqualTo("error Line 4 is one of many");
        assertThat(html(Hostile.many(1, 2, 5)))
                .contains("<summary>4 more like it</summary>")
                .contains("<li><span class=\"place\">line 8</span> Line 8 is one of many</li>");
    }

    @Test
    void aLockIsHeldToTheEndOfItsTransactionAndNoLonger() {
        assertThat(share(new Unit(Holder.SCRIPT, List.of(0, 1, 2)), new Unit(Holder.NONE, List.of(3, 4))))
                .isEqualTo("1 since 0, 2 since 0");
        assertThat(share(new Unit(Holder.NONE, List.of(0, 1, 2, 3, 4)))).isEqualTo("1 since 1");
        assertThat(share(new Unit(Holder.TOOL, List.of(0, 1)), new Unit(Holder.TOOL, List.of(2, 3, 4))))
                .isEqualTo("1 since 0");
    }

    @Test
    void nobodyWaitsForTablesOfOurOwn() {
        List<StatementOutcome> ours = SECOND.statements().stream()
                .map(one -> new StatementOutcome(one.span(), one.operations(), true, one.effects(), Set.of(ORDERS)))
                .toList();
        assertThat(LockTimeline.of(new FileOutcome(SECOND.source(), "plain", SECOND.units(), ours))
                        .rows())
                .isEmpty();
    }

    /** While which statements the index's lock on its table is held, and since which. */
    private static String share(Unit... units) {
        LockTimeline timeline =
                LockTimeline.of(new FileOutcome(SECOND.source(), "plain", List.of(units), SECOND.statements()));
        assertThat(timeline.rows()).containsOnlyKeys(ORDERS);
        List<String> held = new ArrayList<>();
        for (Optional<Held> lock : timeline.rows().values().iterator().next()) {
            assertThat(lock.orElseThrow().lock().name()).isEqualTo("Share");
            held.add(timeline.statements().get(held.size()) + " since "
                    + lock.get().since());
        }
        return String.join(", ", held);
    }

    private static String text(NodeList nodes) {
        return nodes.item(0).getTextContent();
    }

    private static Document page(Outcome outcome) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html(outcome))));
    }

    private static String html(Outcome outcome) throws IOException {
        return ReportsTest.text(Format.HTML.report(Look.PLAIN), outcome);
    }
}
