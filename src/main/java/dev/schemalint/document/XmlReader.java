package dev.schemalint.document;

import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads XML as changelogs are written in: with places, and without anything that would lead out of the file. */
public final class XmlReader {

    private static final int DEEPEST = 200;
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

    private final SourceText source;
    private final String text;
    private final List<Span> comments = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Element> root = Optional.empty();
    private int at;

    private XmlReader(SourceText source) {
        this.source = source;
        this.text = source.content();
    }

    /** An element of which the end has not come yet. */
    private record Open(
            String tag,
            Map<String, String> attributes,
            List<Element> children,
            StringBuilder text,
            int start,
            int inner) {}

    /** Why the text is no XML that is read here. */
    private static final class BadXml extends Exception {
        private static final long serialVersionUID = 1;

        BadXml(String words) {
            super(words, null, false, false);
        }
    }

    public static Xml read(SourceText source) {
        XmlReader reader = new XmlReader(source);
        try {
            while (reader.at < reader.text.length()) {
                reader.next();
            }
            if (!reader.open.isEmpty()) {
                reader.at = reader.open.peek().start();
                throw new BadXml("<" + reader.open.peek().tag() + "> is never closed");
            }
            return new Xml(reader.root, reader.comments, List.of());
        } catch (BadXml bad) {
            int line =
                    source.position(Math.min(reader.at, reader.text.length())).line();
            return new Xml(
                    Optional.empty(), reader.comments, List.of(new Flaw(line, String.valueOf(bad.getMessage()))));
        }
    }

    private void next() throws BadXml {
        if (text.charAt(at) != '<') {
            words();
        } else if (text.startsWith("<!--", at)) {
            int end = past("-->", "a comment is never closed");
            comments.add(new Span(at, end));
            at = end;
        } else if (text.startsWith("<![CDATA[", at)) {
            int end = past("]]>", "a CDATA section is never closed");
            if (!open.isEmpty()) {
                open.peek().text().append(text, at + "<![CDATA[".length(), end - "]]>".length());
            }
            at = end;
        } else if (text.startsWith("<?", at)) {
            at = past("?>", "'<?' is never closed");
        } else if (text.startsWith("<!", at)) {
            doctype();
        } else if (text.startsWith("</", at)) {
            close();
        } else {
            open();
        }
    }

    /** A document type is passed over; what it declares is not known here. */
    private void doctype() throws BadXml {
        int end = past(">", "'<!' is never closed");
        if (text.substring(at, end).contains("[")) {
            throw new BadXml("declarations inside DOCTYPE are not read; write the text itself instead of an entity");
        }
        at = end;
    }

    private void words() throws BadXml {
        int end = text.indexOf('<', at);
        end = end < 0 ? text.length() : end;
        if (open.isEmpty()) {
            String outside = text.substring(at, end);
            if (!outside.isBlank()) {
                at += outside.length() - outside.stripLeading().length();
                throw new BadXml("text stands outside of the root element");
            }
        } else {
            open.peek().text().append(decoded(at, end));
        }
        at = end;
    }

    private void open() throws BadXml {
        int start = at;
        at++;
        String tag = name("an element's name");
        Map<String, String> attributes = new LinkedHashMap<>();
        blanks();
        while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '/') {
            String name = name("an attribute's name");
            blanks();
            if (at >= text.length() || text.charAt(at) != '=') {
                throw new BadXml("the attribute '" + name + "' has no value");
            }
            at++;
            blanks();
            if (attributes.put(local(name), value(name)) != null) {
                throw new BadXml("the attribute '" + name + "' stands here a second time");
            }
            blanks();
        }
        boolean empty = text.startsWith("/>", at);
        if (!empty && !text.startsWith(">", at)) {
            at = Math.min(start, text.length());
            throw new BadXml("the tag <" + tag + " has no '>'");
        }
        at += empty ? 2 : 1;
        if (open.size() >= DEEPEST) {
            throw new BadXml("nested more than " + DEEPEST + " deep");
        }
        if (open.isEmpty() && root.isPresent()) {
            throw new BadXml("a second root element <" + tag + ">");
        }
        open.push(new Open(tag, attributes, new ArrayList<>(), new StringBuilder(), start, at));
        if (empty) {
            end(at);
        }
    }

    private void close() throws BadXml {
        int before = at;
        at += 2;
        String tag = name("an element's name");
        blanks();
        if (open.isEmpty() || !open.peek().tag().equals(tag) || at >= text.length() || text.charAt(at) != '>') {
            at = before;
            throw new BadXml("</" + tag + "> ends "
                    + (open.isEmpty()
                            ? "what was never begun"
                            : "<" + open.peek().tag() + "> of line "
                                    + source.position(open.peek().start()).line()));
        }
        at++;
        end(before);
    }

    private void end(int innerEnd) {
        Open ended = open.pop();
        Element element = new Element(
                local(ended.tag()),
                ended.attributes(),
                ended.children(),
                ended.text().toString(),
                new Span(ended.start(), at),
                new Span(ended.inner(), innerEnd));
        if (open.isEmpty()) {
            root = Optional.of(element);
        } else {
            open.peek().children().add(element);
        }
    }

    private String value(String name) throws BadXml {
        char quote = at < text.length() ? text.charAt(at) : ' ';
        int end = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
        if (end < 0) {
            throw new BadXml("the value of '" + name + "' does not stand in quotes");
        }
        String value = decoded(at + 1, end);
        at = end + 1;
        return value;
    }

    private String decoded(int from, int to) throws BadXml {
        StringBuilder decoded = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '&') {
                decoded.append(c);
                continue;
            }
            int end = text.indexOf(';', i);
            String entity = end < 0 || end > to ? "" : text.substring(i + 1, end);
            Optional<String> meaning = meaning(entity);
            if (meaning.isEmpty()) {
                at = i;
                throw new BadXml(
                        entity.isEmpty() ? "'&' alone; write '&amp;'" : "'&" + entity + ";' is not known here");
            }
            decoded.append(meaning.get());
            i = end;
        }
        return decoded.toString();
    }

    private static Optional<String> meaning(String entity) {
        if (!entity.startsWith("#")) {
            return Optional.ofNullable(ENTITIES.get(entity));
        }
        try {
            boolean hexadecimal = entity.startsWith("#x");
            int code = Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(code) ? Optional.of(Character.toString(code)) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private String name(String what) throws BadXml {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_-.:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == start) {
            throw new BadXml(what + " is missing");
        }
        return text.substring(start, at);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private int past(String mark, String otherwise) throws BadXml {
        int found = text.indexOf(mark, at);
        if (found < 0) {
            throw new BadXml(otherwise);
        }
        return found + mark.length();
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
