package dev.schemalint.sql.token;

import dev.schemalint.text.Span;

/**
 * A piece of SQL text.
 *
 * @param word a WORD in upper case and an OPERATOR as written, for comparing; empty for every other kind
 */
public record Token(TokenKind kind, int start, int end, String word) {

    public Span span() {
        return new Span(start, end);
    }

    /** Whether it is this unquoted word (given in upper case) or this operator. */
    public boolean is(String expected) {
        return word.equals(expected);
    }
}
