package dev.schemalint.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** How Liquibase parts statements: at each semicolon that is not quoted, and not between the words BEGIN and END. */
final class Splitting {

    /** Texts and comments, which hold no semicolon that counts; then what counts. */
    private static final Pattern PIECE =
            Pattern.compile("'[^']*+(?:'|$)|\"[^\"]*+(?:\"|$)|--[^\\r\\n]*+|/\\*(?s:.*?)(?:\\*/|$)"
                    + "|(?<word>[A-Za-z_][A-Za-z_0-9]*+)|(?<end>;)");

    private static final Pattern NEXT_WORD = Pattern.compile("\\s*+([A-Za-z]*+)");
    private static final Set<String> OF_TRANSACTIONS = Set.of("transaction", "trans", "tran");
    private static final Set<String> OF_MESSAGES = Set.of("dialog", "conversation", "distributed");

    /** What only a pattern has in it; Liquibase takes each delimiter of more than one letter for one. */
    private static final Pattern OF_PATTERNS = Pattern.compile("\\\\[A-Za-z]|\\|");

    private Splitting() {}

    /** What a change set's delimiter finds, in the first group; nothing where it is what parts statements anyhow. */
    static Optional<Pattern> delimiter(String written) {
        String text = written.replaceFirst("^\\\\n", "");
        if (text.isEmpty() || written.equals(";")) {
            return Optional.empty();
        }
        return Optional.of(
                isPattern(written)
                        ? Pattern.compile("(?i)(" + written + ")")
                        : Pattern.compile("(?im)(" + Pattern.quote(text) + ")[ \\t]*\\r?$"));
    }

    /** Whether a delimiter can only be meant as a pattern. */
    static boolean isPattern(String delimiter) {
        try {
            return OF_PATTERNS.matcher(delimiter.replaceFirst("^\\\\n", "")).find()
                    && !Pattern.compile(delimiter).matcher("").matches();
        } catch (PatternSyntaxException none) {
            return false;
        }
    }

    /** The text with a semicolon wherever a delimiter stands, and as many lines as before. */
    static String parted(String text, String delimiter) {
        return isPattern(delimiter)
                ? Pattern.compile(delimiter, Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .replaceAll(found ->
                                ";" + "\n".repeat((int) found.group().lines().count() - 1))
                : text.replace(delimiter, ";");
    }

    /** Whether a text that is one statement to the server is several to Liquibase. */
    static boolean cuts(String statement) {
        Matcher piece = PIECE.matcher(statement);
        int open = 0;
        while (piece.find()) {
            String word = piece.group("word") == null ? "" : piece.group("word").toLowerCase(Locale.ROOT);
            if (word.equals("begin") && !OF_TRANSACTIONS.contains(next(statement, piece.end()))) {
                open += OF_MESSAGES.contains(next(statement, piece.end())) ? 0 : 1;
            } else if (word.equals("end") && open > 0 && !OF_TRANSACTIONS.contains(next(statement, piece.end()))) {
                open--;
            } else if (piece.group("end") != null && open == 0) {
                return true;
            }
        }
        return false;
    }

    private static String next(String statement, int from) {
        Matcher word = NEXT_WORD.matcher(statement).region(from, statement.length());
        return word.lookingAt() ? word.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
