package dev.schemalint.sql.query;

import dev.schemalint.operation.Expression;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Types;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A query with every token at its place, but with nothing in it that JSqlParser misreads and the query's names do not
 * depend on.
 *
 * <p>One idea: what is replaced keeps its length. Comments, what is inside quotes, the types of casts, and the forms
 * that only PostgreSQL has, give way to plain ones or to spaces, so that offsets stay what they are.
 */
final class PlainQuery {

    private static final Set<String> OPERATORS =
            Set.of("=", "<>", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "||");

    private static final Token NONE = new Token(TokenKind.END, 0, 0, "");

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?");

    private static final Set<String> QUANTIFIERS = Set.of("ANY", "SOME", "ALL");

    private static final Set<String> BETWEEN_ARGUMENTS = Set.of("ESCAPE", "FOR", "FROM", "PLACING", "SIMILAR");

    private static final Set<String> GRAMMAR = Set.of(
            ("ASC AT BY CAST CROSS CUBE CURRENT DAY DESC DISTINCT END ESCAPE EXCLUDE FILTER FIRST FOLLOWING FULL GROUPS HOUR INNER INSERT KEY LAST"
                            + " LEFT LIKE LOCKED MATERIALIZED MINUTE MONTH NATURAL NEXT NO NOWAIT NULLS OF OFFSET ORDINALITY OTHERS OUTER OVER"
                            + " PARTITION PRECEDING RANGE RECURSIVE RIGHT ROLLUP ROW ROWS SECOND SET SETS SHARE SKIP"
                            + " TIES UNBOUNDED UPDATE WITH WITHIN WITHOUT YEAR ZONE")
                    .split(" "));

    private final Cursor cursor;
    private final Elements elements;
    private final boolean replaceNames;
    private final boolean otherForms;
    private final PlainForms forms;
    private final PostgresForms postgresForms;
    private final int from;
    private final int to;
    private final int base;
    private final char[] text;
    private final Deque<Boolean> arrays = new ArrayDeque<>();
    private final Map<Integer, String> instead = new HashMap<>();

    PlainQuery(Cursor cursor, int to, Elements elements, boolean replaceNames) {
        this.cursor = cursor;
        this.elements = elements;
        this.replaceNames = replaceNames;
        this.otherForms = elements.valueRules().anyIs();
        this.forms = new PlainForms(cursor);
        this.postgresForms = new PostgresForms(cursor, elements);
        this.from = cursor.mark();
        this.to = to;
        this.base = cursor.tokenAt(from).start();
        // One more, for a value behind SELECT.
        this.text = new char[cursor.tokenAt(to - 1).end() - base + 1];
        Arrays.fill(text, ' ');
    }

    /** What was read of calls that are not in the text any more. */
    List<Expression> values() {
        return postgresForms.values();
    }

    void write() {
        int mark = from;
        while (mark < to) {
            mark = token(mark);
        }
    }

    /** Writes something else where the span is, and spaces behind it. */
    void put(Span span, String replacement) {
        Arrays.fill(text, span.start() - base, span.end() - base, ' ');
        replacement.getChars(0, replacement.length(), text, span.start() - base);
    }

    @Override
    public String toString() {
        return new String(text);
    }

    /** Writes the token at a mark, and says where to go on. */
    private int token(int mark) {
        Token token = at(mark);
        if (instead.containsKey(mark)) {
            put(token.span(), instead.get(mark));
            return mark + 1;
        }
        switch (token.kind()) {
            case WORD -> {
                return word(mark, token);
            }
            case OPERATOR -> {
                return operator(mark, token);
            }
            case QUOTED_NAME -> {
                put(token.span(), enclosed(token, '"'));
                return at(mark + 1).is("UESCAPE") ? mark + 3 : mark + 1;
            }
            case STRING -> {
                boolean name = otherForms && forms.isName(mark);
                put(token.span(), enclosed(token, name ? '"' : '\''));
                return otherForms ? mark + 1 : afterString(mark + 1);
            }
            case NUMBER -> put(token.span(), number(token));
            case PARAMETER -> put(token.span(), repeated(at(mark + 1).kind() == TokenKind.DOT ? 'p' : '1', token));
            case PLACEHOLDER -> {
                boolean string = cursor.text(token).startsWith(":'");
                put(token.span(), string ? enclosed(token, '\'') : repeated('p', token));
            }
            case OPEN_BRACKET -> {
                arrays.push(!endsValue(mark - 1));
                put(token.span(), arrays.getFirst() ? "(" : "[");
            }
            case CLOSE_BRACKET -> put(token.span(), !arrays.isEmpty() && arrays.pop() ? ")" : "]");
            case OPEN -> {
                boolean nothing = !otherForms && postgresForms.isEmptyGrouping(mark);
                put(token.span(), nothing ? "" : "(");
                return nothing ? nothing(mark + 1) : mark + 1;
            }
            case DOT -> {
                if (TsqlForms.isMethodOfValue(cursor, mark)) {
                    return TsqlForms.behind(cursor, mark + 2);
                }
                boolean allFields = at(mark + 1).is("*")
                        && (at(mark - 1).kind() == TokenKind.CLOSE
                                || at(mark + 2).kind() == TokenKind.OPERATOR);
                put(token.span(), allFields ? "" : ".");
                return allFields ? mark + 2 : mark + 1;
            }
            default -> put(token.span(), cursor.text(token));
        }
        return mark + 1;
    }

    /** Writes a value where nothing stands in parentheses. */
    private int nothing(int close) {
        put(at(close).span(), "1");
        return close + 1;
    }

    private int word(int mark, Token token) {
        Token next = at(mark + 1);
        if (token.is("COLLATE")) {
            return pass(mark + 1, elements.names()::name);
        }
        boolean inParentheses = token.is("WITH") && next.kind() == TokenKind.OPEN;
        if (inParentheses && (TsqlForms.isHint(cursor, mark) || TsqlForms.isShapeOfDocument(cursor, mark))) {
            return TsqlForms.behind(cursor, mark + 1);
        }
        if (token.is("TABLESAMPLE")) {
            return pass(mark + 1, this::sample);
        }
        if (token.is("USING") && (next.kind() == TokenKind.OPERATOR || next.is("OPERATOR"))) {
            return pass(mark + 1, elements.expressions()::operator);
        }
        if (token.is("OPERATOR") && next.kind() == TokenKind.OPEN) {
            put(token.span(), endsValue(mark - 1) ? "||" : "-");
            return pass(mark, elements.expressions()::operator);
        }
        if (token.is("AT") && next.is("LOCAL")) {
            return mark + 2;
        }
        if (token.is("VARIADIC")
                || token.is("ONLY") && !at(mark - 1).is("ROW") && !at(mark - 1).is("ROWS")) {
            return mark + 1;
        }
        if (otherForms) {
            PlainForms.Form form = forms.at(mark, endsValue(mark - 1));
            if (form.tokens() > 0) {
                put(token.span(), form.replacement());
                return mark + form.tokens();
            }
        }
        if (elements.valueRules().typedConstants()) {
            PlainForms.Form form = postgresForms.at(mark, endsValue(mark - 1));
            if (form.tokens() > 0) {
                put(token.span(), form.replacement());
                return mark + form.tokens();
            }
        }
        int afterConstant = elements.valueRules().typedConstants() ? typedConstant(mark) : mark;
        if (afterConstant > mark) {
            return afterConstant;
        }
        lookInto(mark, token);
        put(token.span(), isName(mark) || token.is("ARRAY") ? repeated('q', token) : token.word());
        if (token.is("SELECT") && (next.is("FROM") || next.is("INTO"))) {
            text[token.end() - base] = '*';
        }
        return mark + 1;
    }

    /** Notes what has to be written otherwise in the parentheses behind a word, or right behind these. */
    private void lookInto(int mark, Token token) {
        if (otherForms && token.is("CAST") && at(mark + 1).kind() == TokenKind.OPEN) {
            plainType(mark);
            return;
        }
        boolean call = token.is("SUBSTRING") || token.is("OVERLAY");
        if (at(mark + 1).kind() != TokenKind.OPEN || !call && !token.is("USING")) {
            return;
        }
        cursor.backTo(mark + 2);
        int close = Ahead.end(cursor);
        if (!call && at(close + 1).is("AS")) {
            instead.putAll(Map.of(close + 1, "", close + 2, ""));
        }
        while (call && cursor.mark() < close) {
            cursor.backTo(Ahead.first(cursor, inside -> BETWEEN_ARGUMENTS.contains(inside.word())));
            if (cursor.mark() < close) {
                instead.put(cursor.mark(), ",");
                cursor.next();
            }
        }
    }

    /** A type may be any words: of several, the first stands for all. */
    private void plainType(int mark) {
        cursor.backTo(mark + 2);
        int close = Ahead.end(cursor);
        int type = Ahead.first(cursor, inside -> inside.is("AS")) + 1;
        if (type < close - 1) {
            instead.put(type, repeated('q', at(type)));
        }
        for (int rest = type + 1; rest < close; rest++) {
            instead.put(rest, "");
        }
    }

    private int operator(int mark, Token token) {
        if (token.is("::")) {
            return pass(mark + 1, elements.types()::read);
        }
        if (token.is("=>") || token.is(":=")) {
            if (mark > from) {
                put(at(mark - 1).span(), "");
            }
            return mark + 1;
        }
        boolean tableWithChildren = replaceNames
                && token.is("*")
                && (at(mark - 2).is("FROM") || at(mark - 2).is("JOIN"));
        put(token.span(), tableWithChildren ? "" : symbol(mark, token));
        return mark + 1;
    }

    private String symbol(int mark, Token token) {
        if (OPERATORS.contains(token.word())) {
            return token.word();
        }
        if (token.is(":")) {
            boolean opens = at(mark - 1).kind() == TokenKind.OPEN_BRACKET;
            boolean closes = at(mark + 1).kind() == TokenKind.CLOSE_BRACKET;
            return opens && closes ? "1" : opens || closes ? "" : ":";
        }
        if (!endsValue(mark - 1)) {
            return "-";
        }
        boolean quantified = QUANTIFIERS.contains(at(mark + 1).word());
        return quantified ? "=" : token.end() - token.start() == 1 ? "+" : "||";
    }

    /** Where to go on behind a string that has its type before it, as {@code jsonb '{}'}; else the mark itself. */
    private int typedConstant(int mark) {
        Token token = at(mark);
        boolean type = elements.types().begin(token.word())
                || at(mark + 1).kind() == TokenKind.STRING && canBeName(token.word());
        int string = type ? pass(mark, elements.types()::read) : mark;
        if (string == mark || string >= to || at(string).kind() != TokenKind.STRING) {
            return mark;
        }
        put(at(string).span(), enclosed(at(string), '\''));
        return pass(afterString(string + 1), Types::intervalFields);
    }

    private int afterString(int mark) {
        if (at(mark).is("UESCAPE")) {
            return mark + 2;
        }
        int next = mark;
        while (next < to && at(next).kind() == TokenKind.STRING) {
            next++;
        }
        return next;
    }

    /** A word beside a dot is a name; so is one with letters that JSqlParser does not know. */
    private boolean isName(int mark) {
        String word = at(mark).word();
        return at(mark - 1).kind() == TokenKind.DOT
                || at(mark + 1).kind() == TokenKind.DOT
                || word.chars().anyMatch(c -> c >= 0x80)
                || replaceNames
                        && canBeName(word)
                        && elements.names().keywords().canNameFunction(word);
    }

    private boolean canBeName(String word) {
        return !GRAMMAR.contains(word) && elements.names().keywords().canNameColumn(word);
    }

    private boolean endsValue(int mark) {
        Token token = at(mark);
        return switch (token.kind()) {
            case QUOTED_NAME, STRING, NUMBER, PARAMETER, PLACEHOLDER, CLOSE, CLOSE_BRACKET -> true;
            case WORD -> token.is("END") || !elements.names().keywords().isReserved(token.word());
            default -> false;
        };
    }

    private String sample(Cursor at) throws Unexpected {
        String method = elements.names().name(at).text();
        elements.expressions().parenthesisedList(at);
        if (at.accept("REPEATABLE")) {
            elements.expressions().parenthesised(at);
        }
        return method;
    }

    private String number(Token token) {
        String written = cursor.text(token).toLowerCase(Locale.ROOT);
        return PLAIN_NUMBER.matcher(written).matches() ? written : repeated('1', token);
    }

    private static String enclosed(Token token, char quote) {
        int inside = Math.max(0, token.end() - token.start() - 2);
        return quote + "x".repeat(inside) + quote;
    }

    private static String repeated(char letter, Token token) {
        return String.valueOf(letter).repeat(token.end() - token.start());
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

    /** The token at a mark; before the query there is none. */
    private Token at(int mark) {
        return mark < from || mark >= to ? NONE : cursor.tokenAt(mark);
    }
}
