package dev.schemalint.sql.token;

import dev.schemalint.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Cursors at the beginning of a text, for tests. */
public final class Cursors {

    private Cursors() {}

    public static Cursor of(String text) {
        return of(Dialect.POSTGRESQL, text);
    }

    public static Cursor of(Dialect dialect, String text) {
        LexicalRules rules = LexicalRules.of(dialect);
        Lexer lexer = new Lexer(rules, text, 0);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
            if (!token.kind().isTrivia()) {
                tokens.add(token);
            }
        }
        return new Cursor(text, rules, tokens);
    }
}
