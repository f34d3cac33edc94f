package dev.schemalint.sql.token;

/** Takes quotes off: doubled quotes, backslash escapes, {@code U&} escapes and dollar quotes. */
public final class Quotes {

    private Quotes() {}

    /** The name inside double quotes, backticks or brackets; the closing quote is doubled to mean itself. */
    public static String name(String written) {
        char closing = written.charAt(written.length() - 1);
        return undouble(written.substring(1, written.length() - 1), closing);
    }

    /** Whether a quoted name or string is of the {@code U&} form. */
    public static boolean isUnicode(String written) {
        return written.length() > 2
                && written.charAt(1) == '&'
                && (written.charAt(0) == 'u' || written.charAt(0) == 'U');
    }

    /** The text of a {@code U&"..."} or {@code U&'...'}; an escape that is none is left as it stands. */
    public static String unicode(String written, char escape) {
        String inside = undouble(written.substring(3, written.length() - 1), written.charAt(2));
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < inside.length()) {
            int digits = digitsOfEscape(inside, i, escape);
            if (digits > 0) {
                int from = i + (digits == 6 ? 2 : 1);
                text.appendCodePoint(Integer.parseInt(inside, from, from + digits, 16));
                i = from + digits;
            } else if (inside.charAt(i) == escape && i + 1 < inside.length() && inside.charAt(i + 1) == escape) {
                text.append(escape);
                i += 2;
            } else {
                text.append(inside.charAt(i));
                i++;
            }
        }
        return text.toString();
    }

    /** The text of a string constant in which a backslash escapes what follows it. */
    public static String escapedString(String written) {
        int open = written.charAt(0) == '\'' || written.charAt(0) == '"' ? 0 : 1;
        char quote = written.charAt(open);
        return unescape(undouble(written.substring(open + 1, written.length() - 1), quote));
    }

    /** The text of a string constant without a {@code U&}. */
    public static String string(String written) {
        char first = written.charAt(0);
        if (first == '$') {
            int tag = written.indexOf('$', 1) + 1;
            return written.substring(tag, written.length() - tag);
        }
        if (first == '\'' || first == '"') {
            return undouble(written.substring(1, written.length() - 1), first);
        }
        int chosen = first == 'q' || first == 'Q' ? 3 : written.regionMatches(true, 1, "q'", 0, 2) ? 4 : 0;
        if (chosen > 0) {
            return written.substring(chosen, written.length() - 2);
        }
        String inside = undouble(written.substring(2, written.length() - 1), '\'');
        return first == 'e' || first == 'E' ? unescape(inside) : inside;
    }

    private static int digitsOfEscape(String text, int at, char escape) {
        if (text.charAt(at) != escape) {
            return 0;
        }
        boolean isLong = text.startsWith("+", at + 1);
        int from = at + (isLong ? 2 : 1);
        int digits = isLong ? 6 : 4;
        if (from + digits > text.length()) {
            return 0;
        }
        for (int i = from; i < from + digits; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return 0;
            }
        }
        boolean exists = Character.isValidCodePoint(Integer.parseInt(text, from, from + digits, 16));
        return exists ? digits : 0;
    }

    private static String undouble(String text, char quote) {
        String one = String.valueOf(quote);
        return text.indexOf(quote) < 0 ? text : text.replace(one + one, one);
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            i++;
            plain.append(
                    switch (text.charAt(i)) {
                        case 'n' -> '\n';
                        case 't' -> '\t';
                        case 'r' -> '\r';
                        case 'b' -> '\b';
                        case 'f' -> '\f';
                        case '0' -> '\0';
                        default -> text.charAt(i);
                    });
        }
        return plain.toString();
    }
}
