package dev.schemalint.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemalint.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XML as elements that know their places; nothing in it leads out of the file. */
class XmlReaderTest {

    private static final String SMALL = """
            <?xml version="1.0"?>
            <!-- first -->
            <x:root xmlns:x="urn:x" a='1 &lt; 2'>
              one &amp; <!-- second --><b/><![CDATA[<two>]]> &#65;&#x42;
            </x:root>
            """;

    @Test
    void elementsHaveTheirAttributesTextAndPlaces() {
        SourceText source = SourceText.of("small.xml", SMALL);
        Xml xml = XmlReader.read(source);
        Element root = xml.root().orElseThrow();
        assertThat(root.name()).isEqualTo("root");
        assertThat(root.attribute("a")).contains("1 < 2");
        assertThat(root.attribute("b")).isEmpty();
        assertThat(root.text().strip()).isEqualTo("one & <two> AB");
        assertThat(source.text(root.span())).startsWith("<x:root").endsWith("</x:root>");
        assertThat(source.text(root.inner())).startsWith("\n  one &amp;").endsWith("&#x42;\n");
        assertThat(root.children())
                .singleElement()
                .satisfies(b -> assertThat(source.text(b.span())).isEqualTo("<b/>"));
        assertThat(xml.comments()).extracting(source::text).containsExactly("<!-- first -->", "<!-- second -->");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`<a>\n<b>\n</a>`           | 3 | </a> ends <b> of line 2",
                "`<a>\n<b>\n`               | 2 | <b> is never closed",
                "`<a b>c</a>`               | 1 | the attribute 'b' has no value",
                "`<a b=c/>`                 | 1 | the value of 'b' does not stand in quotes",
                "`<a b='1' b='2'/>`         | 1 | the attribute 'b' stands here a second time",
                "`<a>\n&nbsp;</a>`          | 2 | '&nbsp;' is not known here",
                "`<a>1 & 2</a>`             | 1 | '&' alone; write '&amp;'",
                "`<a/>\n<b/>`               | 2 | a second root element <b>",
                "`<a/>\nmore`               | 2 | text stands outside of the root element",
                "`<a><!-- `                 | 1 | a comment is never closed",
                "`<!DOCTYPE a [\n<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>` | 1 |"
                        + " declarations inside DOCTYPE are not read; write the text itself instead of an entity",
            })
    void whatIsWrongIsSaidWithItsLine(String text, int line, String message) {
        Xml xml = XmlReader.read(SourceText.of("bad.xml", text));
        assertThat(xml.root()).isEmpty();
        assertThat(xml.flaws()).containsExactly(new Flaw(line, message));
    }

    @Test
    void anyBeginningOfATextIsReadOrRefused() {
        for (int length = 0; length <= SMALL.length(); length++) {
            Xml xml = XmlReader.read(SourceText.of("cut.xml", SMALL.substring(0, length)));
            assertThat(xml.root().isPresent() && !xml.flaws().isEmpty())
                    .as("both at %d", length)
                    .isFalse();
        }
    }
}
