package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Binary;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.RoutineOperation.DynamicSql;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.body.InnerBodies;
import dev.schemalint.sql.body.QuotedCode;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Passage;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Optional;

/** Reads EXECUTE IMMEDIATE: the one statement in it where it is constant, and else that it is not. */
final class PlsqlDynamicSql {

    private final Elements elements;
    private final InnerBodies bodies;

    PlsqlDynamicSql(Elements elements, InnerBodies bodies) {
        this.elements = elements;
        this.bodies = bodies;
    }

    /** From the word EXECUTE. */
    List<Statement> read(Cursor cursor, Runs runs) throws Unexpected {
        int start = cursor.mark();
        cursor.expect("EXECUTE", "IMMEDIATE");
        int from = cursor.mark();
        Expression sql = elements.expressions().read(cursor);
        int to = cursor.mark();
        passVariables(cursor);
        boolean alone = to == from + 1 && cursor.tokenAt(from).kind() == TokenKind.STRING;
        Token first = cursor.tokenAt(from);
        Optional<Passage> code = alone
                ? QuotedCode.of(cursor.text(first), first.start())
                : assembled(sql, first, cursor.tokenAt(to - 1));
        Optional<Statement> read = code.flatMap(passage -> statement(cursor, passage, runs));
        if (read.isPresent()) {
            return List.of(read.get());
        }
        DynamicSql dynamic = new DynamicSql(cursor.extentSince(start), beginning(sql), List.of());
        return List.of(InnerBodies.statement(cursor.tokens(start, cursor.mark()), List.of(dynamic), runs));
    }

    private void passVariables(Cursor cursor) throws Unexpected {
        while (cursor.atAny("INTO", "USING", "BULK", "RETURNING", "RETURN")) {
            if (!cursor.next().is("USING")) {
                cursor.accept("COLLECT");
                cursor.accept("INTO");
                elements.expressions().list(cursor);
                continue;
            }
            Reading.list(cursor, at -> {
                if (at.atAny("IN", "OUT")) {
                    Words.oneOf(at, "IN", "OUT");
                    at.accept("OUT");
                }
                return elements.expressions().read(at);
            });
        }
    }

    /** A block keeps its last semicolon, anything else has none. */
    private Optional<Statement> statement(Cursor cursor, Passage code, Runs runs) {
        List<Token> tokens = code.tokens(cursor.rules());
        int size = tokens.size();
        while (size > 0 && tokens.get(size - 1).kind() == TokenKind.SEMICOLON) {
            size--;
        }
        if (size == 0) {
            return Optional.empty();
        }
        Cursor inner = new Cursor(code, cursor.rules(), tokens);
        return Optional.of(bodies.read(inner, tokens.subList(0, size), runs));
    }

    /** What is put together of several pieces stands where the first of them does, as places go. */
    private static Optional<Passage> assembled(Expression sql, Token first, Token last) {
        int length = last.end() - first.start();
        return text(sql)
                .filter(text -> text.length() <= length)
                .map(text -> new Passage(text + " ".repeat(length - text.length()), first.start()));
    }

    private static Optional<String> text(Expression expression) {
        if (expression instanceof StringValue string) {
            return Optional.of(string.text());
        }
        return expression instanceof Binary binary && binary.operator().equals("||")
                ? text(binary.left()).flatMap(left -> text(binary.right()).map(right -> left + right))
                : Optional.empty();
    }

    private static String beginning(Expression expression) {
        if (expression instanceof Binary binary && binary.operator().equals("||")) {
            return text(binary.left())
                    .map(known -> known + beginning(binary.right()))
                    .orElseGet(() -> beginning(binary.left()));
        }
        return text(expression).orElse("");
    }
}
