package dev.schemalint.report;

import dev.schemalint.finding.Location;
import dev.schemalint.report.Paint.Ink;
import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.List;

/** Draws source lines with line numbers beside them and marks beneath what is meant. */
final class Frame {

    /** A longer span shows its first lines and its last. */
    private static final int MOST_LINES = 5;

    private static final int FIRST_LINES = 3;

    private final Paint paint;
    private final int gutter;
    private final int columns;
    private final int room;
    private final StringBuilder out;

    /**
     * @param gutter the digits of the highest line number
     * @param columns how wide all of it may be
     */
    Frame(Paint paint, int gutter, int columns, StringBuilder out) {
        this.paint = paint;
        this.gutter = gutter;
        this.columns = columns;
        this.room = columns - gutter - " | ".length() - "| ".length();
        this.out = out;
    }

    void place(String arrow, Location location) {
        String place = location.file() + ":" + location.start().line() + ":"
                + location.start().column();
        out.append(" ".repeat(gutter))
                .append(paint.with(Ink.FRAME, arrow))
                .append(' ')
                .append(Glyphs.harmless(place))
                .append('\n');
    }

    void bar() {
        out.append(" ".repeat(gutter + 1)).append(paint.with(Ink.FRAME, "|")).append('\n');
    }

    void remark(String name, String text) {
        int indent = gutter + "  = ".length() - 1 + name.length() + 1;
        List<String> lines = Wrapping.lines(Glyphs.harmless(text), columns - indent, columns - indent);
        out.append(" ".repeat(gutter + 1))
                .append(paint.with(Ink.FRAME, "= "))
                .append(paint.with(Ink.STRONG, name))
                .append(' ')
                .append(String.join("\n" + " ".repeat(indent), lines))
                .append('\n');
    }

    /** The line a statement begins on, above those that are marked; a gap of one line is not worth its dots. */
    void context(SourceText source, int line, int firstMarked) {
        plain(source, line);
        if (firstMarked == line + 2) {
            plain(source, line + 1);
        } else if (firstMarked > line + 2) {
            skipped();
        }
    }

    private void plain(SourceText source, int line) {
        int start = source.lines().start(line);
        numbered(
                line,
                "|",
                Excerpt.of(source, line, new Span(start, start), room).text());
    }

    /** The lines of a place with a mark beneath; in a mark of several lines a bar runs down beside them. */
    void marked(Location location, String mark, Ink ink, String label) {
        SourceText source = location.source();
        Span span = trimmed(source.content(), location.span());
        int first = source.position(span.start()).line();
        int last = source.position(Math.max(span.start(), span.end() - 1)).line();
        if (first == last) {
            Excerpt excerpt = Excerpt.of(source, first, span, room);
            numbered(first, "|", excerpt.text());
            int from = excerpt.column(span.start());
            int width = Math.max(1, excerpt.column(span.end()) - from);
            String marks = mark.repeat(width);
            boolean fits = from + width + 1 + label.length() <= room;
            beneath(" ".repeat(from) + paint.with(ink, fits ? labelled(marks, label) : marks));
            if (!fits) {
                beneath(" ".repeat(Math.max(0, Math.min(from, room - label.length())))
                        + paint.with(ink, Glyphs.harmless(label)));
            }
        } else {
            severalLines(source, span, first, last, ink);
        }
    }

    private void severalLines(SourceText source, Span span, int first, int last, Ink ink) {
        Excerpt top = Excerpt.of(source, first, new Span(span.start(), span.start()), room);
        int from = top.column(span.start());
        if (top.text().substring(0, Math.min(from, top.text().length())).isBlank()) {
            numbered(first, "|", paint.with(ink, "/") + " " + top.text());
        } else {
            numbered(first, "|", "  " + top.text());
            beneath(" " + paint.with(ink, "_".repeat(from + 1) + "^"));
        }
        String side = paint.with(ink, "|") + " ";
        boolean all = last - first < MOST_LINES;
        for (int line = first + 1; line < last; line++) {
            if (all || line < first + FIRST_LINES) {
                int start = source.lines().start(line);
                numbered(
                        line,
                        "|",
                        side
                                + Excerpt.of(source, line, new Span(start, start), room)
                                        .text());
            }
        }
        if (!all) {
            out.append(paint.with(Ink.FRAME, "..."))
                    .append(" ".repeat(gutter))
                    .append(side.stripTrailing())
                    .append('\n');
        }
        Excerpt bottom = Excerpt.of(source, last, new Span(span.end() - 1, span.end()), room);
        numbered(last, "|", side + bottom.text());
        beneath(paint.with(ink, "|" + "_".repeat(bottom.column(span.end() - 1) + 1) + "^"));
    }

    /** A line of source, or of what it would become. */
    void numbered(int line, String sign, String text) {
        String number = " ".repeat(gutter - digits(line)) + line + " ";
        out.append(paint.with(Ink.FRAME, number + sign));
        if (!text.isEmpty()) {
            out.append(' ').append(text);
        }
        out.append('\n');
    }

    /** A line that is to be written, whole if that can be. */
    void added(int line, String text, int most) {
        List<String> pieces = CodeWrapping.pieces(text, room, most + 1);
        for (int i = 0; i < Math.min(most, pieces.size()); i++) {
            String shown = paint.with(Ink.ADDED, fitting(pieces.get(i), new Span(0, 0)));
            if (i == 0) {
                numbered(line, "+", shown);
            } else {
                out.append(" ".repeat(gutter + 1))
                        .append(paint.with(Ink.FRAME, "+"))
                        .append(' ')
                        .append(shown)
                        .append('\n');
            }
        }
        if (pieces.size() > most) {
            skipped();
        }
    }

    /** A piece of a line of something else than the source, as wide as one of it may be. */
    String fitting(String text, Span focus) {
        return Excerpt.of(text, 0, text.length(), focus, room).text();
    }

    void skipped() {
        out.append(paint.with(Ink.FRAME, "...")).append('\n');
    }

    static int digits(int line) {
        return String.valueOf(line).length();
    }

    private void beneath(String marks) {
        out.append(" ".repeat(gutter + 1))
                .append(paint.with(Ink.FRAME, "|"))
                .append(' ')
                .append(marks)
                .append('\n');
    }

    private static String labelled(String marks, String label) {
        return label.isEmpty() ? marks : marks + " " + Glyphs.harmless(label);
    }

    private static Span trimmed(String content, Span span) {
        int end = Math.min(span.end(), content.length());
        int start = Math.min(span.start(), end);
        while (end > start + 1 && Character.isWhitespace(content.charAt(end - 1))) {
            end--;
        }
        while (start < end - 1 && Character.isWhitespace(content.charAt(start))) {
            start++;
        }
        return new Span(start, end);
    }
}
