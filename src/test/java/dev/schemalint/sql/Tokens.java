package dev.schemalint.sql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.sql.token.Lexer;
import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** All tokens of a text, for tests. */
final class Tokens {

    private Tokens() {}

    static List<Token> of(String text) {
        return of(text, Dialect.POSTGRESQL);
    }

    static List<Token> of(String text, Dialect dialect) {
        Lexer lexer = new Lexer(LexicalRules.of(dialect), text, 0);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** The tokens without spaces, each as its kind and its text: {@code WORD select}. */
    static List<String> described(String text) {
        return described(text, Dialect.POSTGRESQL);
    }

    static List<String> described(String text, Dialect dialect) {
        return of(text, dialect).stream()
                .filter(token -> token.kind() != TokenKind.SPACE)
                .map(token -> token.kind() + " " + token.span().in(text))
                .toList();
    }
}
