package dev.schemalint.sql.body;

import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.query.ChangeReader;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Set;

/** Reads the statements of PL/pgSQL that hold no others: its own, and those of SQL. */
final class PlpgsqlSteps {

    private static final Set<String> QUERIES =
            Set.of("SELECT", "WITH", "VALUES", "TABLE", "EXECUTE", "EXPLAIN", "SHOW");
    private static final Set<String> LEVELS = Set.of("DEBUG", "LOG", "INFO", "NOTICE", "WARNING", "EXCEPTION");

    private final Elements elements;
    private final InnerBodies bodies;
    private final DynamicSqlReader dynamicSql;

    PlpgsqlSteps(Elements elements, InnerBodies bodies) {
        this.elements = elements;
        this.bodies = bodies;
        this.dynamicSql = new DynamicSqlReader(elements, bodies);
    }

    /** One statement and its semicolon; what is not understood is found to be so. */
    void read(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        int end = semicolon(cursor);
        bodies.upTo(cursor, end, ";", runs, found, () -> step(cursor, end, runs, found));
        cursor.accept(TokenKind.SEMICOLON);
    }

    private void step(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        if (atAssignment(cursor)) {
            cursor.backTo(Ahead.first(cursor, PlpgsqlSteps::assigns) + 1);
            value(cursor, end, runs, found);
            return;
        }
        int start = cursor.mark();
        switch (cursor.peek().word()) {
            case "NULL" -> cursor.next();
            case "RETURN" -> returned(cursor, end, runs, found);
            case "EXIT", "CONTINUE" -> {
                cursor.next();
                if (cursor.mark() < end && !cursor.at("WHEN")) {
                    elements.names().label(cursor);
                }
                if (cursor.accept("WHEN")) {
                    value(cursor, end, runs, found);
                }
            }
            case "RAISE" -> raise(cursor, end);
            case "ASSERT" -> {
                cursor.next();
                elements.expressions().list(cursor);
            }
            case "PERFORM" -> {
                cursor.next();
                Query query = elements.queries().afterSelect(cursor, end);
                Select select = new Select(cursor.extentSince(start), query);
                found.add(InnerBodies.statement(cursor.tokens(start, end), List.of(select), runs));
            }
            case "GET" -> diagnostics(cursor);
            case "OPEN" -> open(cursor, end, runs, found);
            default -> sql(cursor, end, runs, found);
        }
    }

    private void returned(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        cursor.expect("RETURN");
        if (cursor.accept("QUERY")) {
            sql(cursor, end, runs, found);
            return;
        }
        cursor.accept("NEXT");
        if (cursor.mark() < end) {
            value(cursor, end, runs, found);
        }
    }

    private void raise(Cursor cursor, int end) throws Unexpected {
        cursor.expect("RAISE");
        if (LEVELS.contains(cursor.peek().word())) {
            cursor.next();
        }
        if (cursor.accept("SQLSTATE") || Literals.atString(cursor)) {
            Literals.string(cursor);
        } else if (cursor.mark() < end && !cursor.at("USING")) {
            elements.names().label(cursor);
        }
        while (cursor.accept(TokenKind.COMMA)) {
            elements.expressions().read(cursor);
        }
        if (cursor.accept("USING")) {
            Reading.list(cursor, at -> {
                elements.names().label(at);
                if (!at.accept(":=")) {
                    at.expect("=");
                }
                return elements.expressions().read(at);
            });
        }
    }

    private void diagnostics(Cursor cursor) throws Unexpected {
        cursor.expect("GET");
        if (!cursor.accept("STACKED")) {
            cursor.accept("CURRENT");
        }
        cursor.expect("DIAGNOSTICS");
        Reading.list(cursor, at -> {
            elements.names().looseName(at);
            if (!at.accept(":=")) {
                at.expect("=");
            }
            return elements.names().label(at);
        });
    }

    private void open(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        cursor.expect("OPEN");
        if (!cursor.accept(TokenKind.PARAMETER)) {
            elements.names().looseName(cursor);
        }
        if (cursor.at(TokenKind.OPEN)) {
            cursor.backTo(cursor.closingMark() + 1);
            return;
        }
        if (!cursor.accept("NO", "SCROLL")) {
            cursor.accept("SCROLL");
        }
        if (cursor.accept("FOR")) {
            sql(cursor, end, runs, found);
        }
    }

    /** What a FOR loop goes through: numbers, an array, a query or a cursor. */
    void looped(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        boolean range = Ahead.first(cursor, token -> token.is("..")) < end;
        if (cursor.accept("ARRAY")) {
            value(cursor, end, runs, found);
        } else if (range) {
            cursor.accept("REVERSE");
            value(cursor, Ahead.first(cursor, token -> token.is("..")), runs, found);
            cursor.expect("..");
            value(cursor, Math.min(end, Ahead.first(cursor, token -> token.is("BY"))), runs, found);
            if (cursor.accept("BY")) {
                value(cursor, end, runs, found);
            }
        } else if (QUERIES.contains(cursor.peek().word()) || cursor.at(TokenKind.OPEN) || ChangeReader.begins(cursor)) {
            sql(cursor, end, runs, found);
        } else {
            elements.names().looseName(cursor);
            if (cursor.at(TokenKind.OPEN)) {
                cursor.backTo(cursor.closingMark() + 1);
            }
        }
        if (cursor.mark() != end) {
            throw cursor.unexpected("LOOP");
        }
    }

    /** SQL from the cursor up to a mark, which may say what its result is put into. */
    void sql(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        if (cursor.mark() == end) {
            throw cursor.unexpected("a statement");
        }
        if (cursor.at("EXECUTE")) {
            found.addAll(dynamicSql.read(cursor, runs));
            return;
        }
        Cursor statement = cursor.part(cursor.mark(), end);
        List<Token> whole = cursor.tokens(cursor.mark(), end);
        List<Token> rest = Targets.without(statement, elements.names());
        cursor.backTo(end);
        Statement read = bodies.read(cursor, rest, runs);
        found.add(InnerBodies.statement(whole, read.operations(), runs));
    }

    /** A value that runs up to a mark; it may go on as a query does behind SELECT. */
    void value(Cursor cursor, int end, Runs runs, List<Statement> found) {
        bodies.upTo(cursor, end, "the end of the value", runs, found, () -> {
            if (cursor.mark() == end) {
                throw cursor.unexpected("a value");
            }
            elements.queries().afterSelect(cursor, end);
        });
    }

    /** Whether a variable, or a part of one, stands here and is given a value. */
    static boolean atAssignment(Cursor cursor) {
        int ahead = 1;
        boolean named = cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME) || cursor.at(TokenKind.PARAMETER);
        while (named && !assigns(cursor.peek(ahead))) {
            TokenKind kind = cursor.peek(ahead).kind();
            if (kind == TokenKind.DOT) {
                ahead += 2;
            } else if (kind == TokenKind.OPEN_BRACKET) {
                ahead = afterBracket(cursor, ahead);
            } else {
                named = false;
            }
        }
        return named;
    }

    private static int afterBracket(Cursor cursor, int opening) {
        int ahead = opening;
        int depth = 0;
        do {
            TokenKind kind = cursor.peek(ahead).kind();
            depth += kind == TokenKind.OPEN_BRACKET ? 1 : kind == TokenKind.CLOSE_BRACKET ? -1 : 0;
            ahead++;
        } while (depth > 0 && cursor.peek(ahead).kind() != TokenKind.END);
        return ahead;
    }

    private static boolean assigns(Token token) {
        return token.is(":=") || token.is("=");
    }

    static int semicolon(Cursor cursor) {
        return InnerReader.semicolon(cursor, cursor.endMark());
    }
}
