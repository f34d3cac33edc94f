package dev.schemalint.sql.cockroachdb;

import dev.schemalint.operation.Operation;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** What a query says of how it is to be run and not of what it does: {@code table@index}, {@code AS OF SYSTEM TIME}. */
final class Hints {

    private Hints() {}

    /** The statement as it is without them. */
    static List<Operation> without(Cursor cursor, StatementReader plain) throws Unexpected {
        List<Token> tokens = cursor.tokens(cursor.mark(), cursor.endMark());
        List<Token> rest = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int length = hint(cursor, tokens, at);
            if (length == 0) {
                rest.add(tokens.get(at));
            }
            at += Math.max(1, length);
        }
        return rest.size() == tokens.size() ? plain.read(cursor) : reading(cursor, rest, plain);
    }

    /** {@code UPSERT INTO} is an INSERT that takes the place of the rows it meets. */
    static List<Operation> upsert(Cursor cursor, StatementReader inserts) throws Unexpected {
        List<Token> tokens = new ArrayList<>(cursor.tokens(cursor.mark(), cursor.endMark()));
        Token verb = tokens.get(0);
        tokens.set(0, new Token(TokenKind.WORD, verb.start(), verb.end(), "INSERT"));
        return reading(cursor, tokens, inserts);
    }

    private static List<Operation> reading(Cursor cursor, List<Token> tokens, StatementReader plain) throws Unexpected {
        Cursor inner = cursor.over(tokens);
        List<Operation> operations = plain.read(inner);
        if (!inner.atEnd()) {
            throw inner.unexpected("end of statement");
        }
        cursor.backTo(cursor.endMark());
        return operations;
    }

    /** How many tokens the hint takes that begins here. */
    private static int hint(Cursor cursor, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.is("@") && at > 0 && touches(tokens.get(at - 1), token) && at + 1 < tokens.size()) {
            int end = at + 1;
            boolean several = cursor.text(tokens.get(end)).equals("{");
            while (several
                    && end + 1 < tokens.size()
                    && !cursor.text(tokens.get(end)).equals("}")) {
                end++;
            }
            return end + 1 - at;
        }
        boolean past = token.is("AS") && is(tokens, at + 1, "OF") && is(tokens, at + 2, "SYSTEM");
        if (past) {
            int end = at + 4;
            int depth = 0;
            while (end < tokens.size() && (depth > 0 || !endsTime(tokens.get(end)))) {
                depth += tokens.get(end).kind() == TokenKind.OPEN ? 1 : 0;
                depth -= tokens.get(end).kind() == TokenKind.CLOSE ? 1 : 0;
                end++;
            }
            return end - at;
        }
        return 0;
    }

    private static boolean endsTime(Token token) {
        return token.is("WHERE")
                || token.is("GROUP")
                || token.is("ORDER")
                || token.is("LIMIT")
                || token.is("UNION")
                || token.kind() == TokenKind.CLOSE;
    }

    private static boolean touches(Token before, Token after) {
        return before.end() == after.start();
    }

    private static boolean is(List<Token> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }
}
