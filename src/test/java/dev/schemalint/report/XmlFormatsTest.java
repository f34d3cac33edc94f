package dev.schemalint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class XmlFormatsTest {

    @Test
    void checkstyleHasEveryFileAndTheErrorsInIt() throws Exception {
        Element root = root(Format.CHECKSTYLE, Outcomes.much());
        assertThat(root.getTagName()).isEqualTo("checkstyle");
        List<Element> files = elements(root, "file");
        assertThat(files)
                .extracting(file -> file.getAttribute("name") + " "
                        + elements(file, "error").size())
                .containsExactly(
                        "db/V1__orders.sql 0", "db/V2__more [draft].sql 3", "db/V3__gone.sql 1", "db/V4.sql 1");
        Element rewrite = elements(root, "error").get(1);
        assertThat(rewrite.getAttribute("line")).isEqualTo("4");
        assertThat(rewrite.getAttribute("column")).isEqualTo("23");
        assertThat(rewrite.getAttribute("severity")).isEqualTo("warning");
        assertThat(rewrite.getAttribute("source")).isEqualTo("schemalint.added-column-rewrites-table");
        assertThat(elements(root, "error"))
                .extracting(error -> error.getAttribute("severity"))
                .containsOnly("error", "warning", "info");
    }

    @Test
    void junitHasATestForEachFindingWhichANoteDoesNotFailAndOneThatPassedForACleanFile() throws Exception {
        Element root = root(Format.JUNIT, Outcomes.much());
        assertThat(counts(root)).isEqualTo("6 2 2");
        List<Element> suites = elements(root, "testsuite");
        assertThat(suites)
                .extracting(suite -> suite.getAttribute("name") + " " + counts(suite))
                .containsExactly(
                        "db/V1__orders.sql 1 0 0",
                        "db/V2__more [draft].sql 3 2 0",
                        "db/V3__gone.sql 1 0 1",
                        "db/V4.sql 1 0 1");
        assertThat(elements(suites.get(0), "failure")).isEmpty();
        assertThat(elements(suites.get(1), "system-out")).hasSize(1);
        for (Element suite : suites) {
            assertThat(elements(suite, "testcase"))
                    .hasSize(Integer.parseInt(suite.getAttribute("tests")))
                    .extracting(test -> test.getAttribute("name"))
                    .doesNotHaveDuplicates();
        }
    }

    /** As the schema has it by which Jenkins' xUnit plugin judges a report of JUnit before it reads it. */
    @Test
    void junitHasTheAttributesThatMustBeThereAndNoOthers() throws Exception {
        Map<String, List<String>> must = Map.of(
                "testsuites", List.of(),
                "testsuite", List.of("name", "tests", "failures", "errors"),
                "testcase", List.of("name"),
                "failure", List.of(),
                "error", List.of(),
                "system-out", List.of());
        Map<String, List<String>> can = Map.of(
                "testsuites", List.of("name", "time", "tests", "failures", "errors"),
                "testsuite",
                        List.of("group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "url"),
                "testcase", List.of("time", "classname", "group"),
                "failure", List.of("type", "message"),
                "error", List.of("type", "message"),
                "system-out", List.of());
        for (Outcome outcome : List.of(Outcomes.much(), Hostile.outcome(), Outcomes.nothing())) {
            List<Element> all = elements(root(Format.JUNIT, outcome), "*");
            all.add(root(Format.JUNIT, outcome));
            for (Element element : all) {
                String name = element.getTagName();
                List<String> attributes = new ArrayList<>();
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    attributes.add(element.getAttributes().item(i).getNodeName());
                }
                assertThat(must).containsKey(name);
                assertThat(attributes).containsAll(must.get(name));
                attributes.removeAll(must.get(name));
                assertThat(can.get(name)).containsAll(attributes);
            }
        }
    }

    @Test
    void namesAndScriptsAreReadBackAsTheyAre() throws Exception {
        Element error =
                elements(root(Format.CHECKSTYLE, Hostile.outcome()), "error").get(0);
        assertThat(((Element) error.getParentNode()).getAttribute("name")).isEqualTo(Hostile.FILE);
        assertThat(error.getAttribute("message"))
                .isEqualTo(Hostile.outcome().findings().get(0).message().replaceAll("[\u0001\u001b]", "\uFFFD") + ".");
        Element failure =
                elements(root(Format.JUNIT, Hostile.outcome()), "failure").get(0);
        assertThat(failure.getTextContent()).isEqualTo(Hostile.FILE + ":2:16: " + error.getAttribute("message"));
    }

    private static String counts(Element element) {
        return element.getAttribute("tests") + " " + element.getAttribute("failures") + " "
                + element.getAttribute("errors");
    }

    private static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Element root(Format format, Outcome outcome)
            throws IOException, ParserConfigurationException, SAXException {
        String xml = ReportsTest.text(format.report(Look.PLAIN), outcome);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
