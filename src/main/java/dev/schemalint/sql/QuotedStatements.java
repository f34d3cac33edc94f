package dev.schemalint.sql;

import dev.schemalint.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** Reads the statement inside a string constant, each token where it stands in the script. */
final class QuotedStatements {

    private QuotedStatements() {}

    /**
     * What the string does that comes next, which is not passed; nothing when it is no string, when it does not hold a
     * statement, or when something in it is escaped, so that its text is not the text of the statement.
     */
    static List<Operation> read(Cursor cursor, StatementReader statements) {
        boolean alone = cursor.at(TokenKind.STRING) && cursor.peek(1).kind() == TokenKind.END;
        return alone ? read(cursor, cursor.peek(), statements) : List.of();
    }

    static List<Operation> read(Cursor cursor, Token string, StatementReader statements) {
        String written = cursor.text(string);
        char quote = written.charAt(0);
        boolean plain = (quote == '\'' || quote == '"')
                && written.length() > 2
                && written.indexOf('\\') < 0
                && written.substring(1, written.length() - 1).indexOf(quote) < 0;
        if (!plain) {
            return List.of();
        }
        try {
            Cursor inside = inside(cursor, string);
            List<Operation> operations = inside.atEnd() ? List.of() : statements.read(inside);
            return inside.atEnd() ? operations : List.of();
        } catch (Unexpected noStatement) {
            return List.of();
        }
    }

    private static Cursor inside(Cursor cursor, Token string) {
        String text = cursor.textTo(string.end() - 1);
        Lexer lexer = new Lexer(cursor.rules(), text, string.start() + 1);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); token.kind() != TokenKind.END; token = lexer.next()) {
            if (!token.kind().isTrivia()) {
                tokens.add(token);
            }
        }
        boolean terminated = !tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == TokenKind.SEMICOLON;
        List<Token> statement = terminated ? tokens.subList(0, tokens.size() - 1) : tokens;
        return new Cursor(text, cursor.rules(), statement);
    }
}
