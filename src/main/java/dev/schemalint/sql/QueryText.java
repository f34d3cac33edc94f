package dev.schemalint.sql;

import dev.schemalint.operation.Name;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A query as JSqlParser gets it: every token at its place, but with nothing in it that JSqlParser misreads and the
 * query's names do not depend on. Comments, what is inside quotes, types of casts and unusual operators are replaced
 * by plain ones of the same length, so that offsets stay what they are.
 */
final class QueryText {

    private static final Set<String> OPERATORS =
            Set.of("=", "<>", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "||", ":");

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?");

    private static final Set<String> NO_FUNCTIONS = Set.of("CUBE", "ROLLUP", "ROW");

    private static final String ANY_QUERY = "SELECT 1";

    private static final Set<String> QUANTIFIERS = Set.of("ANY", "SOME", "ALL");

    private static final Set<String> GRAMMAR =
            Set.of(("AT BY CUBE CURRENT DAY DISTINCT ESCAPE EXCLUDE FILTER FIRST FOLLOWING"
                            + " GROUPS HOUR INSERT KEY LAST LOCKED MATERIALIZED MINUTE MONTH NEXT NO NOWAIT NULLS OF ORDINALITY"
                            + " OTHERS OVER PARTITION PATH PRECEDING RANGE RECURSIVE ROLLUP ROW ROWS SECOND SET SETS SHARE SKIP TIES"
                            + " UNBOUNDED UPDATE WITHIN WITHOUT YEAR ZONE")
                    .split(" "));

    private final Cursor cursor;
    private final Elements elements;
    private final String before;
    private final String after;
    private final List<Span> hidden;
    private final List<Span> changes;
    private final int from;
    private final int to;
    private final int base;
    private char[] text = {};
    private boolean namesReplaced;

    /**
     * The query from the cursor, which stays there, up to a mark.
     *
     * @param before what to put before it, to make it a whole query
     * @param after what to put behind it, likewise
     * @param hidden what is left out, as if it were not there
     * @param changes statements inside that are no queries
     */
    QueryText(
            Cursor cursor,
            int to,
            String before,
            String after,
            List<Span> hidden,
            List<Span> changes,
            Elements elements) {
        this.cursor = cursor;
        this.elements = elements;
        this.before = before;
        this.after = after;
        this.hidden = hidden;
        this.changes = changes;
        this.from = cursor.mark();
        this.to = to;
        this.base = token(from).start();
    }

    /**
     * The text for JSqlParser.
     *
     * @param replaceNames whether words that are no part of any query's grammar are replaced as well: JSqlParser may
     *     know them as keywords of something else
     */
    String sql(boolean replaceNames) {
        namesReplaced = replaceNames;
        text = new char[token(to - 1).end() - base];
        Arrays.fill(text, ' ');
        int mark = from;
        while (mark < to) {
            mark = put(mark);
        }
        cursor.backTo(from);
        hidden.forEach(span -> Arrays.fill(text, span.start() - base, span.end() - base, ' '));
        for (Span change : changes) {
            Arrays.fill(text, change.start() - base, change.end() - base, ' ');
            ANY_QUERY.getChars(0, ANY_QUERY.length(), text, change.start() - base);
        }
        return before + new String(text) + after;
    }

    /** The names at these offsets of the text. */
    List<Name> names(List<Integer> offsets) {
        List<Name> found = new ArrayList<>();
        for (int offset : offsets) {
            cursor.backTo(markAt(offset - before.length() + base));
            name().ifPresent(found::add);
        }
        cursor.backTo(from);
        return found;
    }

    /** The columns at these offsets; a placeholder alone is taken for a value. */
    List<Name> columns(List<Integer> offsets, CommonTables common) {
        List<Integer> columns = new ArrayList<>(offsets);
        columns.removeIf(offset -> {
            int mark = markAt(offset - before.length() + base);
            boolean value = token(mark).kind() == TokenKind.PLACEHOLDER
                    && token(mark + 1).start() > token(mark).end();
            return value || common.nameColumnAt(mark);
        });
        return names(columns);
    }

    /** The functions at these offsets, without what only looks like a call. */
    List<Name> functions(List<Integer> offsets) {
        List<Integer> functions = new ArrayList<>(offsets);
        functions.removeIf(offset -> NO_FUNCTIONS.contains(
                token(markAt(offset - before.length() + base)).word()));
        return names(functions);
    }

    private Optional<Name> name() {
        try {
            return Optional.of(elements.names().looseName(cursor));
        } catch (Unexpected noName) {
            return Optional.empty();
        }
    }

    private int markAt(int offset) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (token(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Writes the token at a mark, and says where to go on. */
    private int put(int mark) {
        Token token = token(mark);
        switch (token.kind()) {
            case WORD -> {
                return putWord(mark, token);
            }
            case QUOTED_NAME -> {
                write(token, enclosed(token, '"'));
                return token(mark + 1).is("UESCAPE") ? mark + 3 : mark + 1;
            }
            case STRING -> {
                write(token, enclosed(token, '\''));
                return afterString(mark + 1);
            }
            case NUMBER -> write(token, number(token));
            case PARAMETER -> write(token, "1".repeat(token.end() - token.start()));
            case PLACEHOLDER -> {
                boolean quoted = cursor.text(token).startsWith(":'");
                write(token, quoted ? enclosed(token, '\'') : "p".repeat(token.end() - token.start()));
            }
            case OPERATOR -> {
                if (token.is("::")) {
                    return pass(mark + 1, elements.types()::read);
                }
                if (mark > from && (token.is("=>") || token.is(":="))) {
                    Token name = token(mark - 1);
                    Arrays.fill(text, name.start() - base, name.end() - base, ' ');
                } else {
                    write(token, operator(mark, token.end() - token.start()));
                }
            }
            default -> write(token, cursor.text(token));
        }
        return mark + 1;
    }

    private int putWord(int mark, Token token) {
        if (token.is("COLLATE")) {
            return pass(mark + 1, elements.names()::name);
        }
        if (token.is("OPERATOR") && token(mark + 1).kind() == TokenKind.OPEN) {
            write(token, operator(mark, token.end() - token.start()));
            return pass(mark, elements.expressions()::operator);
        }
        if (token.is("ONLY") && !isWord(mark - 1, "ROW", "ROWS")) {
            return mark + 1;
        }
        if (token.is("SELECT") && isWord(mark + 1, "FROM")) {
            text[token.end() - base] = '*';
        }
        int constant = typedConstant(mark);
        if (constant > mark) {
            return constant;
        }
        write(token, isName(mark) ? "q".repeat(token.end() - token.start()) : token.word());
        return mark + 1;
    }

    /** The string that has its type before it, as {@code jsonb '{}'}; the mark itself when none begins there. */
    private int typedConstant(int mark) {
        Token token = token(mark);
        boolean type = elements.types().begin(token.word())
                || token(mark + 1).kind() == TokenKind.STRING
                        && !GRAMMAR.contains(token.word())
                        && elements.names().keywords().canNameColumn(token.word());
        if (!type) {
            return mark;
        }
        int string = pass(mark, elements.types()::read);
        if (string == mark || string >= to || token(string).kind() != TokenKind.STRING) {
            return mark;
        }
        write(token(string), enclosed(token(string), '\''));
        return pass(afterString(string + 1), Types::intervalFields);
    }

    private boolean isWord(int mark, String... words) {
        if (mark < from || mark >= to) {
            return false;
        }
        for (String word : words) {
            if (token(mark).is(word)) {
                return true;
            }
        }
        return false;
    }

    private int afterString(int mark) {
        if (token(mark).is("UESCAPE")) {
            return mark + 2;
        }
        int next = mark;
        while (next < to && token(next).kind() == TokenKind.STRING) {
            next++;
        }
        return next;
    }

    /** A word beside a dot is a name; a glued one belongs to a name of which a tool fills in the rest. */
    private boolean isName(int mark) {
        Token token = token(mark);
        boolean dotted = mark > from && token(mark - 1).kind() == TokenKind.DOT
                || token(mark + 1).kind() == TokenKind.DOT;
        boolean plain = token.end() - token.start() == token.word().length()
                && token.word().chars().allMatch(c -> c < 0x80);
        boolean unknown = namesReplaced
                && !GRAMMAR.contains(token.word())
                && elements.names().keywords().canNameColumn(token.word())
                && elements.names().keywords().canNameFunction(token.word());
        return dotted || !plain || unknown;
    }

    private String operator(int mark, int length) {
        Token token = token(mark);
        if (OPERATORS.contains(token.word())) {
            return token.word();
        }
        if (!endsValue(mark - 1)) {
            return "-";
        }
        int next = token.is("OPERATOR") ? mark : mark + 1;
        return QUANTIFIERS.contains(token(next).word()) ? "=" : length == 1 ? "+" : "||";
    }

    private boolean endsValue(int mark) {
        if (mark < from) {
            return false;
        }
        Token token = token(mark);
        return switch (token.kind()) {
            case QUOTED_NAME, STRING, NUMBER, PARAMETER, PLACEHOLDER, CLOSE, CLOSE_BRACKET -> true;
            case WORD -> token.is("END") || !elements.names().keywords().isReserved(token.word());
            default -> false;
        };
    }

    private String number(Token token) {
        String written = cursor.text(token).toLowerCase(Locale.ROOT);
        return PLAIN_NUMBER.matcher(written).matches() ? written : "1".repeat(written.length());
    }

    private static String enclosed(Token token, char quote) {
        int inside = Math.max(0, token.end() - token.start() - 2);
        return quote + "x".repeat(inside) + quote;
    }

    /** Leaves out what a reader reads from a mark on; what it cannot read is left for JSqlParser to judge. */
    private int pass(int mark, Reading<?> reading) {
        cursor.backTo(mark);
        try {
            reading.read(cursor);
            return cursor.mark();
        } catch (Unexpected unexpected) {
            return mark;
        }
    }

    private void write(Token token, String replacement) {
        replacement.getChars(0, replacement.length(), text, token.start() - base);
    }

    private Token token(int mark) {
        return cursor.peek(mark - cursor.mark());
    }
}
