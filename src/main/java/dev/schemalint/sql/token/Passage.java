package dev.schemalint.sql.token;

import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a script that is read by itself, such as the code of a function: its places are those of the script.
 *
 * @param base where in the script it begins
 */
public record Passage(String text, int base) {

    public String in(Span span) {
        return text.substring(span.start() - base, span.end() - base);
    }

    /** All of its tokens but trivia. */
    public List<Token> tokens(LexicalRules rules) {
        Lexer lexer = new Lexer(rules, text, 0);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
            if (!token.kind().isTrivia()) {
                tokens.add(new Token(token.kind(), base + token.start(), base + token.end(), token.word()));
            }
        }
        return tokens;
    }
}
