package dev.schemalint.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text between words, so that lines fit; a word that fits nowhere stands alone, whole. */
final class Wrapping {

    private Wrapping() {}

    /**
     * The lines of a text, at least one.
     *
     * @param first the room for the first line
     * @param others the room for each that follows
     */
    static List<String> lines(String text, int first, int others) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean plain = Glyphs.isPlain(text);
        int width = 0;
        for (String word : text.strip().split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            int more = plain ? word.length() : Glyphs.width(Paint.without(word));
            int room = lines.isEmpty() ? first : others;
            if (width > 0 && width + 1 + more > room) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            if (width > 0) {
                line.append(' ');
                width++;
            }
            line.append(word);
            width += more;
        }
        lines.add(line.toString());
        return lines;
    }
}
