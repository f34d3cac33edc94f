package dev.schemalint.sql.token;

/** Finds where operators end. */
final class Operators {

    private static final String MAY_END_IN_SIGN = "~!@#%^&|`?";

    private final String text;
    private final LexicalRules rules;
    private final Placeholders placeholders;

    Operators(String text, LexicalRules rules, Placeholders placeholders) {
        this.text = text;
        this.rules = rules;
        this.placeholders = placeholders;
    }

    /** The end of the operator that begins at the offset. */
    int end(int start) {
        if (rules.operators().isEmpty()) {
            return endOfRun(start);
        }
        for (String operator : rules.operators()) {
            if (text.startsWith(operator, start)) {
                return start + operator.length();
            }
        }
        return start + 1;
    }

    /** An operator ends before a comment, and does not end in a sign unless a character of PostgreSQL's list is in it. */
    private int endOfRun(int start) {
        int end = start + 1;
        boolean signMayEnd = MAY_END_IN_SIGN.indexOf(text.charAt(start)) >= 0;
        while (end < text.length() && continuesAt(end)) {
            signMayEnd |= MAY_END_IN_SIGN.indexOf(text.charAt(end)) >= 0;
            end++;
        }
        while (end > start + 1 && !signMayEnd && (text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-')) {
            end--;
        }
        return end;
    }

    private boolean continuesAt(int end) {
        return Characters.isOperator(text.charAt(end))
                && !text.startsWith("--", end)
                && !text.startsWith("/*", end)
                && placeholders.end(end) == end;
    }
}
