package dev.schemalint.sql.sqlserver;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an IF asks the catalog before a change: whether the thing is there, or is missing. */
enum Guard {
    THERE,
    MISSING;

    private static final String CATALOG =
            "(?:\\w+\\.)*(?:sys|information_schema)\\.\\w+|(?:\\w+\\.)*sys(?:objects|columns|indexes)\\b";
    private static final Pattern EXISTS =
            Pattern.compile("exists\\s*\\(\\s*select\\b.*\\bfrom\\s+(?:" + CATALOG + ").*", Pattern.DOTALL);
    private static final String FUNCTION =
            "(?:object_id|col_length|columnproperty|indexproperty|objectproperty|schema_id|type_id|db_id|user_id)";
    private static final Pattern IS_NULL =
            Pattern.compile(FUNCTION + "\\s*\\(.*\\)\\s*is\\s+(not\\s+)?null", Pattern.DOTALL);

    /** The guard that a condition is, where it is one and nothing else. */
    static Optional<Guard> of(String condition) {
        String text =
                condition.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]\"]", "").strip();
        while (text.startsWith("(") && text.endsWith(")") && isEnclosed(text)) {
            text = text.substring(1, text.length() - 1).strip();
        }
        boolean negated = text.startsWith("not");
        String rest = negated ? text.substring("not".length()).strip() : text;
        while (negated && rest.startsWith("(") && rest.endsWith(")") && isEnclosed(rest)) {
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        if (isOne(rest) && EXISTS.matcher(rest).matches()) {
            return Optional.of(negated ? MISSING : THERE);
        }
        var isNull = IS_NULL.matcher(rest);
        if (isOneCall(rest) && isNull.matches()) {
            boolean missing = isNull.group(1) == null;
            return Optional.of(missing != negated ? MISSING : THERE);
        }
        return Optional.empty();
    }

    /** Whether the first parenthesis is closed by the last character. */
    private static boolean isOne(String text) {
        int open = text.indexOf('(');
        return open >= 0 && closing(text, open) == text.length() - 1;
    }

    private static boolean isOneCall(String text) {
        int open = text.indexOf('(');
        int close = open < 0 ? -1 : closing(text, open);
        return close > 0 && text.substring(close + 1).strip().startsWith("is");
    }

    private static boolean isEnclosed(String text) {
        return closing(text, 0) == text.length() - 1;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
