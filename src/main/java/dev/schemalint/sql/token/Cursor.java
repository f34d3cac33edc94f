package dev.schemalint.sql.token;

import dev.schemalint.operation.Extent;
import dev.schemalint.text.Span;
import java.util.Arrays;
import java.util.List;

/** A place among the tokens of one statement, trivia left out; readers move it forward as they understand. */
public final class Cursor {

    /** A reader calls itself for what is nested; deeper than this, the stack might not hold. */
    private static final int DEEPEST = 300;

    private final Passage text;
    private final LexicalRules rules;
    private final Token[] tokens;
    private final Token end;
    private int at;
    private int depth;

    /** The tokens must hold no trivia, and end with no terminator. */
    public Cursor(String text, LexicalRules rules, List<Token> tokens) {
        this(new Passage(text, 0), rules, tokens);
    }

    /** The same for text that stands at an offset of the script, which the tokens count from the beginning of. */
    public Cursor(String text, int base, LexicalRules rules, List<Token> tokens) {
        this(new Passage(text, base), rules, tokens);
    }

    public Cursor(Passage text, LexicalRules rules, List<Token> tokens) {
        this.text = text;
        this.rules = rules;
        this.tokens = tokens.toArray(Token[]::new);
        int stop = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
        this.end = new Token(TokenKind.END, stop, stop, "");
    }

    /** How the tokens were formed, which decides how they are to be understood. */
    public LexicalRules rules() {
        return rules;
    }

    public Token peek() {
        return peek(0);
    }

    public Token peek(int ahead) {
        return at + ahead < tokens.length ? tokens[at + ahead] : end;
    }

    public Token next() {
        Token token = peek();
        at++;
        return token;
    }

    /** The token last passed. */
    public Token previous() {
        return tokens[Math.min(at, tokens.length) - 1];
    }

    public boolean atEnd() {
        return at >= tokens.length;
    }

    /** Where the cursor stands, to come back to with {@link #backTo} or to measure from with {@link #since}. */
    public int mark() {
        return at;
    }

    public void backTo(int mark) {
        at = mark;
    }

    /** Goes one level deeper into nested text; each needs its {@link #leave}. */
    public void enter() throws Unexpected {
        if (depth == DEEPEST) {
            throw Unexpected.uncovered(peek(), "it is nested too deeply");
        }
        depth++;
    }

    public void leave() {
        depth--;
    }

    /** The mark of the end, where no token is left. */
    public int endMark() {
        return tokens.length;
    }

    /** The token at a mark. */
    public Token tokenAt(int mark) {
        return mark < tokens.length ? tokens[mark] : end;
    }

    /** The text of which this is a statement. */
    public Passage passage() {
        return text;
    }

    public List<Token> tokens(int from, int to) {
        return Arrays.asList(Arrays.copyOfRange(tokens, from, to));
    }

    /** Other tokens of the same text, as deep in what is nested. */
    public Cursor over(List<Token> others) {
        Cursor other = new Cursor(text, rules, others);
        other.depth = depth;
        return other;
    }

    /** The tokens between two marks as a statement of their own. */
    public Cursor part(int from, int to) {
        return new Cursor(text, rules, tokens(from, to));
    }

    /** The mark of the parenthesis that closes the one the cursor stands at. */
    public int closingMark() throws Unexpected {
        int open = 0;
        for (int i = at; i < tokens.length; i++) {
            TokenKind kind = tokens[i].kind();
            open += kind == TokenKind.OPEN ? 1 : kind == TokenKind.CLOSE ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        throw new Unexpected(end, ")");
    }

    /** From the token at the mark to the token last passed. */
    public Span since(int mark) {
        int first = mark < tokens.length ? tokens[mark].start() : end.start();
        return at > mark ? new Span(first, previous().end()) : new Span(first, first);
    }

    public Extent extentSince(int mark) {
        return Extent.of(since(mark));
    }

    public String text(Token token) {
        return text.in(token.span());
    }

    public String text(Span span) {
        return text.in(span);
    }

    public boolean at(String word) {
        return peek().is(word);
    }

    /** Whether these words come next, in this order. */
    public boolean at(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    public boolean atAny(String... words) {
        for (String word : words) {
            if (at(word)) {
                return true;
            }
        }
        return false;
    }

    public boolean at(TokenKind kind) {
        return peek().kind() == kind;
    }

    public boolean accept(String word) {
        if (!at(word)) {
            return false;
        }
        at++;
        return true;
    }

    /** Passes these words if all of them come next. */
    public boolean accept(String... words) {
        if (!at(words)) {
            return false;
        }
        at += words.length;
        return true;
    }

    public boolean accept(TokenKind kind) {
        if (!at(kind)) {
            return false;
        }
        at++;
        return true;
    }

    public void expect(String word) throws Unexpected {
        if (!accept(word)) {
            throw unexpected(word);
        }
    }

    public void expect(String... words) throws Unexpected {
        for (String word : words) {
            expect(word);
        }
    }

    public Token expect(TokenKind kind, String inWords) throws Unexpected {
        if (!at(kind)) {
            throw unexpected(inWords);
        }
        return next();
    }

    public Unexpected unexpected(String expected) {
        return new Unexpected(peek(), expected);
    }
}
