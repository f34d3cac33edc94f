package dev.schemalint.sql.mysql;

import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.sql.token.LexicalRules.Trait;

/** What is between the quotes of a string, with every character where it stands: what escapes it becomes a space. */
final class QuotedText {

    private QuotedText() {}

    static String plain(String written, LexicalRules rules) {
        char quote = written.charAt(0);
        StringBuilder plain = new StringBuilder(written.substring(1, written.length() - 1));
        boolean inside = false;
        int i = 0;
        while (i < plain.length()) {
            char c = plain.charAt(i);
            boolean escaped = i + 1 < plain.length()
                    && (c == '\\' && rules.has(Trait.BACKSLASH_ESCAPES) || c == quote && plain.charAt(i + 1) == quote);
            char meant = escaped ? meant(c, plain.charAt(i + 1)) : c;
            boolean isQuote = meant == '\'' || meant == '"';
            if (escaped) {
                // The space must not get between the quotes of a string inside.
                boolean closes = isQuote && inside;
                plain.setCharAt(i, closes ? meant : ' ');
                plain.setCharAt(i + 1, closes ? ' ' : meant);
            }
            inside ^= isQuote;
            i += escaped ? 2 : 1;
        }
        return plain.toString();
    }

    private static char meant(char escape, char next) {
        if (escape != '\\') {
            return next;
        }
        return switch (next) {
            case 'n', 'r', 't' -> ' ';
            default -> next;
        };
    }
}
