package dev.schemalint.sql.token;

/** What single characters can be; beyond ASCII everything is a letter, as servers have it. */
public final class Characters {

    private static final String OPERATORS = "+-*/<>=~!@#%^&|`?";

    private Characters() {}

    public static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\uFEFF';
    }

    public static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80 && c != '\uFEFF';
    }

    public static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }

    static boolean isOperator(char c) {
        return OPERATORS.indexOf(c) >= 0;
    }

    /** Upper case for comparing with keywords, none of which has a letter beyond ASCII. */
    public static String upper(String word) {
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            if (letters[i] >= 'a' && letters[i] <= 'z') {
                letters[i] = (char) (letters[i] - 'a' + 'A');
            }
        }
        return new String(letters);
    }

    public static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
