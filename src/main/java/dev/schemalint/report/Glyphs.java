package dev.schemalint.report;

/** How wide characters are on a terminal, and which of them must not reach it. */
final class Glyphs {

    /** Shown where a character would steer the terminal or the reading direction. */
    static final char REFUSED = '\uFFFD';

    /** First and last character of each block that takes two columns (Unicode's East Asian Width W and F). */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x2614, 0x2615, 0x2648, 0x2653, 0x26A1, 0x26A1, 0x2705, 0x2705,
        0x274C, 0x274C, 0x2753, 0x2757, 0x2795, 0x2797, 0x2B50, 0x2B50, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF,
        0x4E00, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60,
        0xFFE0, 0xFFE6, 0x16FE0, 0x18CD5, 0x1B000, 0x1B2FB, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F265,
        0x1F300, 0x1F320, 0x1F337, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D7, 0x1F6EB, 0x1F6FC,
        0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F9FF, 0x1FA70, 0x1FAF8, 0x20000, 0x3FFFD
    };

    private Glyphs() {}

    /** The columns a character takes. */
    static int width(int character) {
        if (character < 0x300) {
            return 1;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length && WIDE[i] <= character; i += 2) {
            if (character <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }

    /** The columns a text takes. */
    static int width(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            width += width(character);
            i += Character.charCount(character);
        }
        return width;
    }

    /** Whether a character is shown as it is and takes one column, as nearly all do. */
    static boolean isPlain(char character) {
        return character >= ' ' && character < 0x7F;
    }

    /** Whether all of a text is such. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character does something other than being read; SQL can bring it into any message. */
    static boolean steers(int character) {
        return Character.isISOControl(character)
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069
                || character == 0x200E
                || character == 0x200F
                || character == 0x061C
                || character == 0x2028
                || character == 0x2029;
    }

    /** A text fit for one line of a terminal. */
    static String harmless(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder harmless = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n' || character == '\r' || character == '\t') {
                harmless.append(' ');
            } else {
                harmless.appendCodePoint(steers(character) ? REFUSED : character);
            }
        });
        return harmless.toString();
    }
}
