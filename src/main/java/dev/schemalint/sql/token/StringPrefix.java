package dev.schemalint.sql.token;

import dev.schemalint.sql.token.LexicalRules.Trait;

/** The letters that stand before a quote and belong to it: {@code E'...'}, {@code N'...'}, {@code U&"..."}. */
final class StringPrefix {

    private StringPrefix() {}

    /** How many characters come before the quote; none when the first begins a word. */
    static int length(char first, char second, char third, LexicalRules rules) {
        if (second == '\'') {
            boolean prefix = isEscape(first)
                    ? rules.has(Trait.ESCAPE_STRINGS)
                    : "bBxXnN".indexOf(first) >= 0 && rules.has(Trait.PREFIXED_STRINGS);
            return prefix ? 1 : 0;
        }
        boolean unicode = second == '&' && (first == 'u' || first == 'U') && (third == '\'' || third == '"');
        return unicode && rules.has(Trait.ESCAPE_STRINGS) ? 2 : 0;
    }

    /** How many letters stand before the quote of {@code q'[...]'} or {@code nq'[...]'}; none when no such string begins. */
    static int chosen(String text, int at) {
        int letters = "nN".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
        boolean begins = text.regionMatches(true, at + letters, "q'", 0, 2) && text.length() > at + letters + 2;
        return begins ? letters + 1 : 0;
    }

    /** Whether backslashes mean something behind the letter, whatever they mean in other strings. */
    static boolean isEscape(char first) {
        return first == 'e' || first == 'E';
    }
}
