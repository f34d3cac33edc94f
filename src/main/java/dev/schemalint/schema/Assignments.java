package dev.schemalint.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a statement, and which of them stand behind the {@code =} of each column that an UPDATE sets. */
final class Assignments {

    private static final Set<String> ENDS = Set.of("from", "where", "returning");

    private final String text;
    private int at;

    private Assignments(String text) {
        this.text = text;
    }

    /** All words in small letters, those in strings among them. */
    static Set<String> words(String text) {
        Assignments reading = new Assignments(text);
        Set<String> words = new HashSet<>();
        while (reading.hasWord(false)) {
            words.add(reading.word());
        }
        return words;
    }

    /** The words in the value of each column, in small letters; what stands in strings is no word. */
    static Map<String, Set<String>> of(String text) {
        return new Assignments(text).read();
    }

    private Map<String, Set<String>> read() {
        Map<String, Set<String>> values = new HashMap<>();
        Set<String> value = new HashSet<>();
        boolean begins = false;
        while (hasWord(true)) {
            begins |= separatedFromTheWordBefore();
            String word = word();
            if (begins && isAssigned()) {
                value = new HashSet<>();
                values.putIfAbsent(word, value);
            } else if (ENDS.contains(word)) {
                value = new HashSet<>();
            } else {
                value.add(word);
            }
            begins = word.equals("set") || begins && isQualifier();
        }
        return values;
    }

    /** A column is set behind SET or a comma. */
    private boolean separatedFromTheWordBefore() {
        int before = at - 1;
        while (before >= 0 && (Character.isWhitespace(text.charAt(before)) || isQuote(text.charAt(before)))) {
            before--;
        }
        return before >= 0 && text.charAt(before) == ',';
    }

    private boolean isAssigned() {
        int next = behindSpace();
        return next < text.length()
                && text.charAt(next) == '='
                && (next + 1 == text.length() || text.charAt(next + 1) != '=');
    }

    private boolean isQualifier() {
        int next = behindSpace();
        return next < text.length() && text.charAt(next) == '.';
    }

    private int behindSpace() {
        int next = at;
        while (next < text.length() && (Character.isWhitespace(text.charAt(next)) || isQuote(text.charAt(next)))) {
            next++;
        }
        return next;
    }

    private boolean hasWord(boolean skippingStrings) {
        while (at < text.length() && !isPart(text.charAt(at))) {
            if (skippingStrings && text.charAt(at) == '\'') {
                int end = text.indexOf('\'', at + 1);
                at = end < 0 ? text.length() - 1 : end;
            }
            at++;
        }
        return at < text.length();
    }

    private String word() {
        int begin = at;
        while (at < text.length() && isPart(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '`';
    }

    private static boolean isPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '$';
    }
}
