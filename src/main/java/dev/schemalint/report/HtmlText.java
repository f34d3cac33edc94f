package dev.schemalint.report;

import dev.schemalint.document.XmlWriter;

/** Text in a page: it is read and never acted on, and steers no reading direction. */
final class HtmlText {

    private static final String TAB = "    ";

    private HtmlText() {}

    static String escaped(String text) {
        return XmlWriter.escaped(Glyphs.harmless(text.replace("\t", TAB)));
    }

    /** A path, which may go on in the next line behind what people put between its words. */
    static String path(String path) {
        return escaped(path).replaceAll("/|_+", "$0<wbr/>");
    }

    /** An element that holds a text. */
    static String element(String name, String kind, String text) {
        return "<" + name + " class=\"" + kind + "\">" + escaped(text) + "</" + name + ">";
    }
}
