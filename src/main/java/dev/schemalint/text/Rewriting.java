package dev.schemalint.text;

import java.util.List;

/**
 * Where a text that was made from a file, or from another that was, has its pieces from, so that what is found in it can
 * be shown in the file.
 *
 * @param inPlace whether the text is the file's own but for some pieces, so that what may be written in it may be
 *     written in the file
 */
public record Rewriting(SourceText file, List<Piece> pieces, boolean inPlace) {

    /**
     * A piece of the text, and what it stands for in the file.
     *
     * @param alike whether both are the same, letter by letter; else it stands for the other as a whole
     */
    public record Piece(Span made, Span written, boolean alike) {}

    /** @param pieces in the order of the made text, without overlaps */
    public Rewriting {
        pieces = List.copyOf(pieces);
    }

    /** A text in another language than its file's. */
    public static Rewriting translated(SourceText file, List<Piece> pieces) {
        return new Rewriting(file, pieces, false);
    }

    /** A file's own text but for some pieces. */
    public static Rewriting inPlace(SourceText file, List<Piece> pieces) {
        return new Rewriting(file, pieces, true);
    }

    /** Whether a piece of the text can be written otherwise in the file. */
    boolean mayEdit(Span made) {
        Piece piece = at(made.start());
        return inPlace && piece.alike() && made.end() <= piece.made().end();
    }

    Span written(Span made) {
        Piece first = at(made.start());
        Piece last = at(Math.max(made.start(), made.end() - 1));
        int start = first.written().start() + (first.alike() ? inside(first, made.start()) : 0);
        int end = last.alike()
                ? last.written().start() + inside(last, made.end())
                : last.written().end();
        return new Span(start, Math.max(start, made.length() == 0 ? start : end));
    }

    private static int inside(Piece piece, int offset) {
        return Math.max(0, Math.min(offset - piece.made().start(), piece.made().length()));
    }

    /** The piece that holds an offset, or the last one that begins before it. */
    private Piece at(int offset) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).made().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Span nowhere = new Span(0, 0);
        return pieces.isEmpty() ? new Piece(nowhere, nowhere, false) : pieces.get(Math.max(0, low - 1));
    }
}
