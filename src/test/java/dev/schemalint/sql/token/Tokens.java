package dev.schemalint.sql.token;

import dev.schemalint.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/** All tokens of a text, for tests. */
public final class Tokens {

    private Tokens() {}

    public static List<Token> of(String text) {
        return of(text, Dialect.POSTGRESQL);
    }

    public static List<Token> of(String text, Dialect dialect) {
        Lexer lexer = new Lexer(LexicalRules.of(dialect), text, 0);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** The tokens without spaces, each as its kind and its text: {@code WORD select}. */
    public static List<String> described(String text) {
        return described(text, Dialect.POSTGRESQL);
    }

    public static List<String> described(String text, Dialect dialect) {
        return of(text, dialect).stream()
                .filter(token -> token.kind() != TokenKind.SPACE)
                .map(token -> token.kind() + " " + token.span().in(text))
                .toList();
    }
}
