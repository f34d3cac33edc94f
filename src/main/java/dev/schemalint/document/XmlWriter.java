package dev.schemalint.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML with an element a line; what XML cannot hold is replaced, so that every text makes a readable document. */
public final class XmlWriter {

    private static final char REFUSED = '\uFFFD';

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;
    private boolean inText;

    private XmlWriter(Writer out) {
        this.out = out;
    }

    public static XmlWriter on(Writer out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        return new XmlWriter(out);
    }

    public XmlWriter element(String name) throws IOException {
        endTag();
        newLine();
        out.write("<" + name);
        open.push(name);
        inTag = true;
        return this;
    }

    public XmlWriter attribute(String name, String value) throws IOException {
        out.write(" " + name + "=\"" + escaped(value) + "\"");
        return this;
    }

    public XmlWriter attribute(String name, long value) throws IOException {
        return attribute(name, String.valueOf(value));
    }

    public XmlWriter text(String text) throws IOException {
        endTag();
        inText = true;
        out.write(escaped(text));
        return this;
    }

    public XmlWriter end() throws IOException {
        String name = open.pop();
        if (inTag) {
            out.write("/>");
        } else {
            if (!inText) {
                newLine();
            }
            out.write("</" + name + ">");
        }
        inTag = false;
        inText = false;
        return this;
    }

    /** Ends the document with a line feed, and leaves the writer open. */
    public void finish() throws IOException {
        out.write('\n');
        out.flush();
    }

    /** A text as it may stand between tags and in attributes; line ends stay what they are in both. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(character).append(';');
                default -> escaped.appendCodePoint(allowed(character) ? character : REFUSED);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int character) {
        return character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }

    private void endTag() throws IOException {
        if (inTag) {
            out.write('>');
            inTag = false;
        }
    }

    private void newLine() throws IOException {
        out.write('\n');
        out.write("  ".repeat(open.size()));
    }
}
