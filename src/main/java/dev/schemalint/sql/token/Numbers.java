package dev.schemalint.sql.token;

/** Finds where numbers end. */
final class Numbers {

    private static final int HEXADECIMAL = 16;

    private final String text;

    Numbers(String text) {
        this.text = text;
    }

    /** Whether a number begins at the offset; where names may begin with digits, none does behind a name and a dot. */
    boolean begins(int start, boolean namesBeginWithDigits) {
        boolean name = namesBeginWithDigits
                && start > 0
                && (Characters.isNamePart(text.charAt(start - 1)) || text.charAt(start - 1) == '`');
        boolean dot = peek(start) == '.' && !name;
        return Characters.isDigit(peek(dot ? start + 1 : start));
    }

    /** The end of the number that begins at the offset. */
    int end(int start) {
        if (peek(start) == '0' && "xXoObB".indexOf(peek(start + 1)) >= 0 && isDigit(peek(start + 2), HEXADECIMAL)) {
            return digits(start + 2, HEXADECIMAL);
        }
        int end = digits(start, 10);
        if (peek(end) == '.' && peek(end + 1) != '.') {
            end = digits(end + 1, 10);
        }
        if (peek(end) == 'e' || peek(end) == 'E') {
            int sign = peek(end + 1) == '+' || peek(end + 1) == '-' ? 1 : 0;
            if (Characters.isDigit(peek(end + 1 + sign))) {
                end = digits(end + 1 + sign, 10);
            }
        }
        return end;
    }

    /** The end of the decimal digits that begin at the offset. */
    int digits(int start) {
        return digits(start, 10);
    }

    private int digits(int start, int radix) {
        int end = start;
        while (isDigit(peek(end), radix) || peek(end) == '_' && isDigit(peek(end + 1), radix)) {
            end++;
        }
        return end;
    }

    private char peek(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isDigit(char c, int radix) {
        return c < 0x80 && Character.digit(c, radix) >= 0;
    }
}
