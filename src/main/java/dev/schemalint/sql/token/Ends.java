package dev.schemalint.sql.token;

/** Finds where quotes and comments end. */
public final class Ends {

    /** What does not end. */
    static final int NEVER = -1;

    /**
     * How often the whole text is searched for an end that is not there. Later searches stop at the end of the line:
     * otherwise a text of nothing but opening quotes would take time that grows with its square.
     */
    private static final int SEARCHES_IN_VAIN = 8;

    private final String text;
    private int inVain;

    Ends(String text) {
        this.text = text;
    }

    /** The end of what opens at the offset; the closing quote is doubled to mean itself. */
    public int quote(int open, char closing, boolean backslashEscapes) {
        int limit = limit(open);
        int i = open + 1;
        while (i < limit) {
            char c = text.charAt(i);
            if (c == '\\' && backslashEscapes) {
                i += 2;
            } else if (c != closing) {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == closing) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return never();
    }

    /** The end of what opens with a quote and a character of the writer's choice, which closes it before another quote. */
    int chosenQuote(int open) {
        int bracket = "[{(<".indexOf(text.charAt(open + 1));
        char closing = bracket < 0 ? text.charAt(open + 1) : "]})>".charAt(bracket);
        return after(closing + "'", open + 2);
    }

    int blockComment(int open, boolean nested) {
        int limit = limit(open);
        int depth = 1;
        int i = open + 2;
        while (i < limit) {
            if (text.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else if (nested && text.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else {
                i++;
            }
        }
        return never();
    }

    /** The end of the next occurrence of a mark. */
    int after(String mark, int from) {
        int limit = limit(from);
        int found = limit == text.length()
                ? text.indexOf(mark, from)
                : text.substring(from, limit).indexOf(mark);
        if (found < 0) {
            return never();
        }
        return mark.length() + (limit == text.length() ? found : from + found);
    }

    private int limit(int from) {
        return inVain < SEARCHES_IN_VAIN ? text.length() : Characters.endOfLine(text, Math.min(from, text.length()));
    }

    private int never() {
        inVain++;
        return NEVER;
    }

    /**
     * From where to look for the closing quote of a name: behind a template that begins at the opening one and ends on
     * its line, as the template's own quotes end nothing, such as those in {@code "{{ index . "a" }}"}.
     */
    int template(int quote) {
        if (!text.startsWith("\"{{", quote)) {
            return quote;
        }
        int end = text.substring(quote, Characters.endOfLine(text, quote)).indexOf("}}");
        return end < 0 ? quote : quote + end + 1;
    }
}
