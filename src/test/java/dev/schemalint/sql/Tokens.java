package dev.schemalint.sql;

import dev.schemalint.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/** All tokens of a text, for tests. */
final class Tokens {

    private Tokens() {}

    static List<Token> of(String text) {
        Lexer lexer = new Lexer(LexicalRules.of(Dialect.POSTGRESQL), text, 0);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** The tokens without spaces, each as its kind and its text: {@code WORD select}. */
    static List<String> described(String text) {
        return of(text).stream()
                .filter(token -> token.kind() != TokenKind.SPACE)
                .map(token -> token.kind() + " " + token.span().in(text))
                .toList();
    }
}
