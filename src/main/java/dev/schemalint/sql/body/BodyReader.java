package dev.schemalint.sql.body;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.Body;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Passage;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads the code of routines and DO blocks: in quotes, or written out as SQL. */
public final class BodyReader {

    private final Elements elements;
    private final StatementReader statements;
    private final InnerBodies bodies;
    private final PlpgsqlReader plpgsql;

    public BodyReader(Elements elements, StatementReader statements) {
        this.elements = elements;
        this.statements = statements;
        this.bodies = new InnerBodies(statements, false);
        this.plpgsql = new PlpgsqlReader(elements, statements);
    }

    /** Code in quotes: the clause {@code code} is what stands between them. */
    public static Body quoted(Cursor cursor) throws Unexpected {
        Token token = cursor.peek();
        int mark = cursor.mark();
        String text = Literals.string(cursor);
        Span whole = cursor.since(mark);
        String written = cursor.text(token);
        int opening = written.startsWith("$") ? written.indexOf('$', 1) + 1 : written.indexOf('\'') + 1;
        int closing = written.startsWith("$") ? opening : 1;
        Span code = token.kind() == TokenKind.STRING
                ? new Span(token.start() + opening, Math.max(token.start() + opening, whole.end() - closing))
                : whole;
        return new Body(Extent.of(whole).with("code", code), text, List.of());
    }

    /** The same code with the statements found in it, where the language is one whose statements are SQL. */
    public Body withStatements(Cursor cursor, Body body, String language) {
        boolean sql = language.equals("sql");
        if (!sql && !language.equals("plpgsql") || !body.statements().isEmpty()) {
            return body;
        }
        Span span = body.extent().span();
        return QuotedCode.of(cursor.text(span), span.start())
                .map(code -> new Body(body.extent(), body.text(), statements(cursor, code, sql)))
                .orElse(body);
    }

    private List<Statement> statements(Cursor cursor, Passage code, boolean sql) {
        Cursor inner = new Cursor(code, cursor.rules(), code.tokens(cursor.rules()));
        return sql ? bodies.readAll(inner, inner.endMark(), Runs.ALWAYS) : plpgsql.read(inner);
    }

    public static boolean atWrittenOut(Cursor cursor) {
        return cursor.at("RETURN") || cursor.at("BEGIN", "ATOMIC");
    }

    /** {@code RETURN value} or {@code BEGIN ATOMIC statements END}: code without quotes. */
    public Body writtenOut(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        List<Statement> inside = new ArrayList<>();
        if (cursor.accept("BEGIN", "ATOMIC")) {
            int end = cursor.endMark() - 1;
            while (cursor.mark() < end) {
                inside.addAll(statement(cursor, end));
                cursor.expect(TokenKind.SEMICOLON, ";");
            }
            cursor.expect("END");
        } else {
            cursor.expect("RETURN");
            elements.expressions().read(cursor);
        }
        Span span = cursor.since(mark);
        return new Body(Extent.of(span).with("code", span), cursor.text(span), inside);
    }

    private List<Statement> statement(Cursor cursor, int end) throws Unexpected {
        int semicolon = InnerReader.semicolon(cursor, end);
        int mark = cursor.mark();
        if (mark == semicolon) {
            return List.of();
        }
        if (cursor.accept("RETURN")) {
            elements.expressions().read(cursor);
            return List.of();
        }
        List<Operation> operations = InnerReader.read(cursor, semicolon, statements);
        return List.of(new Statement(cursor.since(mark), operations));
    }
}
