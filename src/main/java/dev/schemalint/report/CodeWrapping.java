package dev.schemalint.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks a line of SQL where a space means nothing, so that what does not fit can still be pasted. */
final class CodeWrapping {

    private static final String DEEPER = "    ";

    private CodeWrapping() {}

    /**
     * The pieces of a line; one that cannot be broken is as wide as it is.
     *
     * @param most how many pieces are wanted, of a line without end
     */
    static List<String> pieces(String line, int room, int most) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        List<String> pieces = new ArrayList<>();
        String before = "";
        int start = 0;
        int gap = -1;
        int width = 0;
        int open = 0;
        boolean comment = false;
        for (int i = 0; i < line.length() && pieces.size() < most; i++) {
            char character = line.charAt(i);
            width += character == '\t' ? DEEPER.length() : Glyphs.width(character);
            if (open != 0) {
                i += character == '\\' ? 1 : 0;
                open = character == open ? 0 : open;
            } else if (character == '\'' || character == '"' || character == '`') {
                open = character;
            } else if (line.startsWith("--", i)) {
                comment = true;
            } else if (character == ' ' && !comment && i > start + indent.length()) {
                gap = width > room && gap > start ? gap : i;
            }
            if (width > room && gap > start) {
                pieces.add(before + line.substring(start, gap));
                before = indent + DEEPER;
                i = gap;
                open = 0;
                comment = false;
                start = gap + 1;
                gap = -1;
                width = Glyphs.width(' ') * before.length();
            }
        }
        if (pieces.size() < most) {
            pieces.add(before + line.substring(start));
        }
        return pieces;
    }
}
