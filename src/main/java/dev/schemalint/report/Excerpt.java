package dev.schemalint.report;

import dev.schemalint.text.SourceText;
import dev.schemalint.text.Span;
import java.util.Arrays;

/** A line of source as a terminal shows it: tabs expanded, wide characters counted, cut around what matters when long. */
final class Excerpt {

    private static final int TAB = 4;
    private static final String CUT = "...";
    /** Of a line of megabytes only this many times the room on either side of the focus is looked at. */
    private static final int LOOKED_AT = 3;

    private final String text;
    private final int from;
    private final int[] columns;

    private Excerpt(String text, int from, int[] columns) {
        this.text = text;
        this.from = from;
        this.columns = columns;
    }

    /** A line of a file, counted from 1. */
    static Excerpt of(SourceText source, int line, Span focus, int widest) {
        return of(source.content(), source.lines().start(line), source.lines().end(line), focus, widest);
    }

    /**
     * The piece of a text between two offsets, which holds no line end but at its own end.
     *
     * @param widest the most columns that are shown of it
     */
    static Excerpt of(String content, int from, int end, Span focus, int widest) {
        int to = end;
        while (to > from && Character.isWhitespace(content.charAt(to - 1))) {
            to--;
        }
        int focusStart = Math.max(from, Math.min(focus.start(), to));
        int focusEnd = Math.max(focusStart, Math.min(focus.end(), to));
        int first = Math.max(from, focusStart - LOOKED_AT * widest);
        int last = Math.min(to, focusStart + LOOKED_AT * widest);
        if (first > from && Character.isLowSurrogate(content.charAt(first))) {
            first--;
        }
        StringBuilder shown = new StringBuilder();
        int[] columns = new int[last - first + 1];
        int[] glyphs = new int[last - first + 1];
        int column = 0;
        for (int i = first; i < last; ) {
            char plain = content.charAt(i);
            if (Glyphs.isPlain(plain)) {
                columns[i - first] = column++;
                glyphs[i - first] = shown.length();
                shown.append(plain);
                i++;
                continue;
            }
            int character = content.codePointAt(i);
            int units = Math.min(Character.charCount(character), last - i);
            Arrays.fill(columns, i - first, i - first + units, column);
            Arrays.fill(glyphs, i - first, i - first + units, shown.length());
            if (character == '\t') {
                int spaces = TAB - column % TAB;
                shown.append(" ".repeat(spaces));
                column += spaces;
            } else {
                boolean refused = Glyphs.steers(character);
                shown.appendCodePoint(refused ? Glyphs.REFUSED : character);
                column += refused ? 1 : Glyphs.width(character);
            }
            i += units;
        }
        columns[last - first] = column;
        glyphs[last - first] = shown.length();
        if (first == from && last == to && column <= widest) {
            return new Excerpt(shown.toString(), first, columns);
        }
        return cut(shown.toString(), first, columns, glyphs, focusStart, focusEnd, first > from, last < to, widest);
    }

    private static Excerpt cut(
            String shown,
            int first,
            int[] columns,
            int[] glyphs,
            int focusStart,
            int focusEnd,
            boolean moreBefore,
            boolean moreAfter,
            int widest) {
        int whole = columns[columns.length - 1];
        int start = columns[focusStart - first];
        int wanted = columns[Math.min(focusEnd - first, columns.length - 1)] - start;
        int room = widest - 2 * CUT.length();
        int left = 0;
        boolean beginsEarly = !moreBefore && start <= room / 2;
        if (!beginsEarly && (moreBefore || start + wanted > room)) {
            int margin = Math.max(room / 8, (room - wanted) / 2);
            left = Math.max(0, Math.min(start - margin, whole - room));
        }
        int head = 0;
        while (columns[head] < left) {
            head++;
        }
        int tail = head;
        while (tail < columns.length - 1 && columns[tail + 1] - columns[head] <= room) {
            tail++;
        }
        String before = head > 0 || moreBefore ? CUT : "";
        String after = tail < columns.length - 1 || moreAfter ? CUT : "";
        int[] moved = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            int inside = Math.max(columns[head], Math.min(columns[i], columns[tail]));
            moved[i] = inside - columns[head] + before.length();
        }
        return new Excerpt(before + shown.substring(glyphs[head], glyphs[tail]) + after, first, moved);
    }

    String text() {
        return text;
    }

    /** The column, counted from 0, at which the character of an offset is shown. */
    int column(int offset) {
        return columns[Math.max(0, Math.min(offset - from, columns.length - 1))];
    }
}
