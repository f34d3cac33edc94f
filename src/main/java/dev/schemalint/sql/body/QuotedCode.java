package dev.schemalint.sql.body;

import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Passage;
import dev.schemalint.sql.token.Token;
import java.util.Optional;

/**
 * Finds the code inside a string so that every character of it keeps its place: where a character is written as two,
 * as a doubled quote is, a space stands beside it, outside of the code's own strings as far as that is possible.
 */
public final class QuotedCode {

    private QuotedCode() {}

    /** The code in a string constant of T-SQL, before which an N may stand. */
    public static Optional<Passage> ofString(Cursor cursor, Token string) {
        String written = cursor.text(string);
        boolean national = written.startsWith("N") || written.startsWith("n");
        return national ? of(written.substring(1), string.start() + 1) : of(written, string.start());
    }

    /** The code in a string constant, as it is written with its quotes; nothing for forms in which places are lost. */
    public static Optional<Passage> of(String written, int start) {
        if (written.startsWith("$")) {
            int opening = written.indexOf('$', 1) + 1;
            return written.length() < 2 * opening
                    ? Optional.empty()
                    : Optional.of(new Passage(written.substring(opening, written.length() - opening), start + opening));
        }
        boolean chosen = written.startsWith("q'") || written.startsWith("Q'");
        if (chosen && written.length() > 4) {
            return Optional.of(new Passage(written.substring(3, written.length() - 2), start + 3));
        }
        boolean escapes = written.startsWith("E") || written.startsWith("e");
        int opening = escapes ? 2 : 1;
        boolean quoted = written.length() > opening && written.charAt(opening - 1) == '\'' && written.endsWith("'");
        if (!quoted) {
            return Optional.empty();
        }
        String inside = written.substring(opening, written.length() - 1);
        return Optional.of(new Passage(plain(inside, escapes), start + opening));
    }

    private static String plain(String inside, boolean escapes) {
        StringBuilder plain = new StringBuilder(inside);
        boolean inString = false;
        int i = 0;
        while (i + 1 < inside.length()) {
            char c = inside.charAt(i);
            char next = inside.charAt(i + 1);
            boolean quote = next == '\'' && (c == '\'' || escapes && c == '\\');
            if (quote) {
                boolean doubledInString = inString && inside.startsWith("''", i + 2);
                if (doubledInString) {
                    plain.replace(i, i + 4, "''  ");
                    i += 4;
                    continue;
                }
                plain.replace(i, i + 2, inString ? "' " : " '");
                inString = !inString;
                i += 2;
            } else if (escapes && c == '\\') {
                plain.replace(i, i + 2, " " + unescaped(next));
                i += 2;
            } else {
                i++;
            }
        }
        return plain.toString();
    }

    private static char unescaped(char escape) {
        return switch (escape) {
            case 'n', 'r' -> '\n';
            case 't' -> '\t';
            default -> escape;
        };
    }
}
