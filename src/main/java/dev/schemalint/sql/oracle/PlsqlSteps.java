package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.body.InnerBodies;
import dev.schemalint.sql.body.InnerReader;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the statements of PL/SQL that hold no others: its own, calls, and those of SQL. */
final class PlsqlSteps {

    private static final Set<String> SQL = Set.of(
            "COMMIT", "DELETE", "INSERT", "LOCK", "MERGE", "ROLLBACK", "SAVEPOINT", "SELECT", "SET", "UPDATE", "WITH");

    private final Elements elements;
    private final InnerBodies bodies;
    private final PlsqlDynamicSql dynamicSql;

    PlsqlSteps(Elements elements, InnerBodies bodies) {
        this.elements = elements;
        this.bodies = bodies;
        this.dynamicSql = new PlsqlDynamicSql(elements, bodies);
    }

    /** One statement and its semicolon; what is not understood is found to be so. */
    void read(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        int end = InnerReader.semicolon(cursor, cursor.endMark());
        bodies.upTo(cursor, end, ";", runs, found, () -> step(cursor, end, runs, found));
        cursor.accept(TokenKind.SEMICOLON);
    }

    private void step(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        if (atAssignment(cursor)) {
            cursor.backTo(Ahead.first(cursor, token -> token.is(":=")) + 1);
            value(cursor, end, runs, found);
            return;
        }
        switch (cursor.peek().word()) {
            case "NULL" -> cursor.next();
            case "RETURN" -> {
                cursor.next();
                if (cursor.mark() < end) {
                    value(cursor, end, runs, found);
                }
            }
            case "EXIT", "CONTINUE" -> {
                cursor.next();
                if (cursor.mark() < end && !cursor.at("WHEN")) {
                    elements.names().label(cursor);
                }
                if (cursor.accept("WHEN")) {
                    value(cursor, end, runs, found);
                }
            }
            case "RAISE", "GOTO" -> {
                cursor.next();
                if (cursor.mark() < end) {
                    elements.names().looseName(cursor);
                }
            }
            case "OPEN" -> open(cursor, end, runs, found);
            case "FETCH" -> fetch(cursor, end);
            case "CLOSE" -> {
                cursor.next();
                elements.expressions().readOperand(cursor);
            }
            case "FORALL" -> {
                cursor.backTo(Math.min(end, Ahead.first(cursor, PlsqlSteps::beginsChange)));
                sql(cursor, end, Runs.REPEATEDLY, found);
            }
            case "PIPE" -> {
                cursor.expect("PIPE", "ROW");
                elements.expressions().parenthesised(cursor);
            }
            case "EXECUTE" -> found.addAll(dynamicSql.read(cursor, runs));
            default -> {
                if (SQL.contains(cursor.peek().word()) && cursor.peek(1).kind() != TokenKind.DOT) {
                    sql(cursor, end, runs, found);
                } else {
                    call(cursor, end, runs, found);
                }
            }
        }
    }

    private static boolean beginsChange(Token token) {
        return token.is("INSERT")
                || token.is("UPDATE")
                || token.is("DELETE")
                || token.is("MERGE")
                || token.is("EXECUTE");
    }

    private void open(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        cursor.expect("OPEN");
        elements.expressions().readOperand(cursor);
        if (!cursor.accept("FOR")) {
            return;
        }
        if (SQL.contains(cursor.peek().word()) || cursor.at(TokenKind.OPEN)) {
            sql(cursor, end, runs, found);
            return;
        }
        int using = Math.min(end, Ahead.first(cursor, token -> token.is("USING")));
        value(cursor, using, runs, found);
        if (cursor.accept("USING")) {
            elements.expressions().list(cursor);
        }
    }

    private void fetch(Cursor cursor, int end) throws Unexpected {
        cursor.expect("FETCH");
        elements.expressions().readOperand(cursor);
        cursor.accept("BULK", "COLLECT");
        cursor.expect("INTO");
        elements.expressions().list(cursor);
        if (cursor.mark() < end && cursor.accept("LIMIT")) {
            elements.expressions().read(cursor);
        }
    }

    /** A procedure, whose parentheses may be left out, or a method of a collection. */
    private void call(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        int start = cursor.mark();
        Expression value = elements.expressions().readOperand(cursor);
        List<Token> tokens = cursor.tokens(start, end);
        if (value instanceof Expression.Call called) {
            CallRoutine operation = new CallRoutine(cursor.extentSince(start), called.function(), called.arguments());
            found.add(InnerBodies.statement(tokens, List.of(operation), runs));
        } else if (value instanceof Expression.ColumnReference named) {
            CallRoutine operation = new CallRoutine(cursor.extentSince(start), named.column(), List.of());
            found.add(InnerBodies.statement(tokens, List.of(operation), runs));
        } else if (!(value instanceof Expression.Composite)) {
            throw new Unexpected(cursor.tokenAt(start), "a statement");
        }
    }

    /** What a FOR loop goes through: numbers, a query or a cursor. */
    void looped(Cursor cursor, int end, Runs runs, List<Statement> found) throws Unexpected {
        cursor.accept("REVERSE");
        int range = Ahead.first(cursor, token -> token.is(".."));
        if (range < end) {
            value(cursor, range, runs, found);
            cursor.expect("..");
            value(cursor, end, runs, found);
        } else if (Expressions.atSubquery(cursor)) {
            int close = cursor.closingMark();
            cursor.next();
            sql(cursor, close, runs, found);
            cursor.expect(TokenKind.CLOSE, ")");
        } else {
            elements.expressions().readOperand(cursor);
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
        List<Token> whole = cursor.tokens(cursor.mark(), end);
        List<Token> rest = withoutTargets(whole);
        cursor.backTo(end);
        Statement read = bodies.read(cursor, rest, runs);
        found.add(InnerBodies.statement(whole, read.operations(), runs));
    }

    /** The tokens without {@code [BULK COLLECT] INTO a, b}, which stands before FROM or at the end. */
    private static List<Token> withoutTargets(List<Token> tokens) {
        List<Token> rest = new ArrayList<>();
        int depth = 0;
        boolean inTargets = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.kind() == TokenKind.OPEN ? 1 : token.kind() == TokenKind.CLOSE ? -1 : 0;
            boolean changes = i > 0
                    && (tokens.get(i - 1).is("INSERT") || tokens.get(i - 1).is("MERGE"));
            boolean begins = token.is("INTO") && !changes && !isOfInsertAll(tokens)
                    || token.is("BULK")
                            && i + 1 < tokens.size()
                            && tokens.get(i + 1).is("COLLECT");
            if (depth == 0 && begins) {
                inTargets = true;
            } else if (depth == 0 && token.is("FROM")) {
                inTargets = false;
            }
            if (!inTargets) {
                rest.add(token);
            }
        }
        return rest;
    }

    private static boolean isOfInsertAll(List<Token> tokens) {
        return tokens.size() > 1
                && tokens.get(0).is("INSERT")
                && (tokens.get(1).is("ALL") || tokens.get(1).is("FIRST"));
    }

    /** A value that runs up to a mark. */
    void value(Cursor cursor, int end, Runs runs, List<Statement> found) {
        bodies.upTo(cursor, end, "the end of the value", runs, found, () -> {
            if (cursor.mark() == end) {
                throw cursor.unexpected("a value");
            }
            elements.expressions().read(cursor);
        });
    }

    /** Whether a variable, or a part of one, stands here and is given a value. */
    static boolean atAssignment(Cursor cursor) {
        boolean named =
                cursor.at(TokenKind.WORD) || cursor.at(TokenKind.QUOTED_NAME) || cursor.at(TokenKind.PLACEHOLDER);
        int depth = 0;
        for (int ahead = 1; named; ahead++) {
            Token token = cursor.peek(ahead);
            depth += token.kind() == TokenKind.OPEN ? 1 : token.kind() == TokenKind.CLOSE ? -1 : 0;
            if (depth == 0 && token.is(":=")) {
                return true;
            }
            boolean part = depth > 0
                    || token.kind() == TokenKind.CLOSE
                    || token.kind() == TokenKind.DOT
                    || cursor.peek(ahead - 1).kind() == TokenKind.DOT;
            named = part && token.kind() != TokenKind.END && token.kind() != TokenKind.SEMICOLON;
        }
        return false;
    }
}
