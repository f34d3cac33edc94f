package dev.schemalint.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class XmlWriterTest {

    @Test
    void elementsStandOnLinesAndTextStaysTogether() throws IOException {
        StringWriter out = new StringWriter();
        XmlWriter xml = XmlWriter.on(out).element("a").attribute("n", 1);
        xml.element("b").text("x < y").end();
        xml.element("c").end();
        xml.end().finish();
        assertThat(out).hasToString("""
                <?xml version="1.0" encoding="UTF-8"?>
                <a n="1">
                  <b>x &lt; y</b>
                  <c/>
                </a>
                """);
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(XmlWriter.escaped("a\u0000\u001b\uFFFE\ud800b\t\r\n\"'&<>é𐐀"))
                .isEqualTo("a\uFFFD\uFFFD\uFFFD\uFFFDb&#9;&#13;&#10;&quot;&#39;&amp;&lt;&gt;é𐐀");
    }
}
