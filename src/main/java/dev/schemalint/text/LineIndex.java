package dev.schemalint.text;

import java.util.Arrays;

/** Where each line of a text begins; lines end at LF, CR LF or a lone CR. */
public final class LineIndex {

    private final int length;
    private final int[] starts;

    private LineIndex(int length, int[] starts) {
        this.length = length;
        this.starts = starts;
    }

    public static LineIndex of(String text) {
        int[] starts = new int[16];
        int count = 1;
        int lineFeed = text.indexOf('\n');
        int carriageReturn = text.indexOf('\r');
        while (lineFeed >= 0 || carriageReturn >= 0) {
            boolean alone = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed - 1);
            int end = alone ? carriageReturn : lineFeed;
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = end + 1;
            if (!alone) {
                lineFeed = text.indexOf('\n', end + 1);
            }
            if (carriageReturn >= 0 && carriageReturn <= end) {
                carriageReturn = text.indexOf('\r', end + 1);
            }
        }
        return new LineIndex(text.length(), Arrays.copyOf(starts, count));
    }

    public int lines() {
        return starts.length;
    }

    public Position position(int offset) {
        int found = Arrays.binarySearch(starts, Math.min(offset, length));
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - starts[line] + 1, offset);
    }

    /** The offset at which a line (counted from 1) begins. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** The offset at which the next line begins, or the end of the text. */
    public int end(int line) {
        return line < starts.length ? starts[line] : length;
    }
}
