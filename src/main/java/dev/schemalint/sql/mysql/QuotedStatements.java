package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Operation;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Lexer;
import dev.schemalint.sql.token.LexicalRules;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Reads the statement inside a string constant, each token where it stands in the script. */
final class QuotedStatements {

    private QuotedStatements() {}

    /** What the string does that comes next, which is not passed; nothing when it is no string or holds no statement. */
    static List<Operation> read(Cursor cursor, StatementReader statements) {
        boolean alone = cursor.at(TokenKind.STRING) && cursor.peek(1).kind() == TokenKind.END;
        return alone ? read(cursor.text(cursor.peek()), cursor.peek().start(), cursor.rules(), statements) : List.of();
    }

    /** What the string does that begins at an offset of the script. */
    static List<Operation> read(String written, int start, LexicalRules rules, StatementReader statements) {
        boolean enclosed = written.length() > 2 && (written.charAt(0) == '\'' || written.charAt(0) == '"');
        if (!enclosed) {
            return List.of();
        }
        try {
            Cursor inside = inside(QuotedText.plain(written, rules), start + 1, rules);
            List<Operation> operations = inside.atEnd() ? List.of() : statements.read(inside);
            return inside.atEnd() ? operations : List.of();
        } catch (Unexpected noStatement) {
            return List.of();
        }
    }

    private static Cursor inside(String text, int base, LexicalRules rules) {
        Lexer lexer = new Lexer(rules, text, 0);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
            if (!token.kind().isTrivia()) {
                tokens.add(new Token(token.kind(), token.start() + base, token.end() + base, token.word()));
            }
        }
        boolean terminated = !tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == TokenKind.SEMICOLON;
        List<Token> statement = terminated ? tokens.subList(0, tokens.size() - 1) : tokens;
        return new Cursor(text, base, rules, statement);
    }
}
