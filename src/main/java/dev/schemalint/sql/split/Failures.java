package dev.schemalint.sql.split;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.NotUnderstood;
import dev.schemalint.operation.NotUnderstood.SyntaxError;
import dev.schemalint.operation.NotUnderstood.Unread;
import dev.schemalint.sql.token.Characters;
import dev.schemalint.sql.token.Passage;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Turns what a reader could not read into a value. Calling right text wrong is worse than leaving it unread, so an
 * error is only what no server accepts.
 */
public final class Failures {

    private static final int LONGEST_FOUND = 40;

    private final Passage text;
    private final boolean complete;

    /** The grammar is complete when what it cannot read is wrong. */
    public Failures(Passage text, boolean complete) {
        this.text = text;
        this.complete = complete;
    }

    public NotUnderstood of(List<Token> tokens, Unexpected unexpected) {
        Optional<Token> broken = tokens.stream()
                .filter(token -> token.kind() == TokenKind.BROKEN)
                .findFirst();
        if (broken.isPresent()) {
            return error(broken.get(), missingEnd(written(broken.get())));
        }
        if (has(tokens, TokenKind.PLACEHOLDER)) {
            return unread(tokens, "a placeholder stands where it decides how the statement goes on");
        }
        if (has(tokens, TokenKind.CLIENT_COMMAND)) {
            return unread(tokens, "a command to the client stands inside the statement");
        }
        if (unexpected.covered() && complete) {
            return error(tokens, unexpected);
        }
        return unbalanced(tokens).orElseGet(() -> unread(tokens, unexpected));
    }

    private Optional<NotUnderstood> unbalanced(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            if (token.kind() == TokenKind.OPEN) {
                depth++;
            } else if (token.kind() == TokenKind.CLOSE && --depth < 0) {
                return Optional.of(error(token, "no closing parenthesis that nothing opens"));
            }
        }
        int end = tokens.get(tokens.size() - 1).end();
        return depth == 0 ? Optional.empty() : Optional.of(error(new Token(TokenKind.END, end, end, ""), ")"));
    }

    /** A semicolon that is missing before a token. */
    public SyntaxError missingSemicolon(List<Token> before, Token next) {
        int end = before.get(before.size() - 1).end();
        return new SyntaxError(Extent.of(new Span(end, end)), found(next), ";");
    }

    /** What was found may begin the next statement: then this one is wrong at its end. */
    private SyntaxError error(List<Token> tokens, Unexpected unexpected) {
        Span statement = Splitter.span(tokens);
        Span found = unexpected.found().span();
        Extent place = Extent.of(statement.contains(found) ? found : new Span(statement.end(), statement.end()));
        return new SyntaxError(place, found(unexpected.found()), unexpected.expected());
    }

    private SyntaxError error(Token token, String expected) {
        return new SyntaxError(Extent.of(token.span()), found(token), expected);
    }

    /** For text that is not only SQL, of which nothing is known to be wrong. */
    public Unread unread(List<Token> tokens, Unexpected unexpected) {
        String reason = unexpected.covered()
                ? "it goes on with " + found(unexpected.found()) + ", which is not read there"
                : unexpected.expected();
        return unread(tokens, reason);
    }

    private static Unread unread(List<Token> tokens, String reason) {
        return new Unread(Extent.of(Splitter.span(tokens)), reason);
    }

    private String found(Token token) {
        if (token.kind() == TokenKind.END) {
            return "end of statement";
        }
        String written = written(token);
        String line = written.substring(0, Characters.endOfLine(written, 0));
        return line.length() <= LONGEST_FOUND ? line : line.substring(0, LONGEST_FOUND) + "...";
    }

    private String written(Token token) {
        return text.in(token.span());
    }

    private static boolean has(List<Token> tokens, TokenKind kind) {
        return tokens.stream().anyMatch(token -> token.kind() == kind);
    }

    private static String missingEnd(String written) {
        if (written.startsWith("/*")) {
            return "a comment that ends";
        }
        if (written.startsWith("$") && written.indexOf('$', 1) > 0) {
            return "a closing " + written.substring(0, written.indexOf('$', 1) + 1);
        }
        if (written.startsWith("{{") || written.startsWith("{%") || written.startsWith("$")) {
            return "a placeholder that ends";
        }
        boolean quote = written.indexOf('\'') >= 0 || written.indexOf('"') >= 0;
        return quote ? "a closing quote" : "something SQL has a use for";
    }
}
