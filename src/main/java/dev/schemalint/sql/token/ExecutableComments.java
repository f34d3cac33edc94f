package dev.schemalint.sql.token;

/** Finds what opens and closes comments whose text is SQL for servers of some version: {@code /*!50110 ... *}{@code /}. */
final class ExecutableComments {

    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 6;

    /** No server is of this version: tools of MariaDB hide text from every server so. */
    private static final String NEVER_RUN = "999999";

    private final String text;
    private final LexicalRules rules;
    private final Ends ends;
    private int open;

    ExecutableComments(String text, LexicalRules rules, Ends ends) {
        this.text = text;
        this.rules = rules;
        this.ends = ends;
    }

    /** The end of the mark that opens such a comment at the offset; the offset itself when none does. */
    int open(int at) {
        for (String mark : rules.executableComments()) {
            if (text.startsWith(mark, at)) {
                int end = versionEnd(at + mark.length());
                if (text.startsWith(NEVER_RUN, at + mark.length())) {
                    return at;
                }
                if (ends.after("*/", end) == Ends.NEVER) {
                    return Ends.NEVER;
                }
                open++;
                return end;
            }
        }
        return at;
    }

    /** Whether one is open, which is then closed. */
    boolean close() {
        if (open == 0) {
            return false;
        }
        open--;
        return true;
    }

    private int versionEnd(int from) {
        int end = from;
        while (end < text.length() && end < from + MOST_DIGITS && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return end - from >= FEWEST_DIGITS ? end : from;
    }
}
