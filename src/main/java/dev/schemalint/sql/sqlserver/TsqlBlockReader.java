package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.Block;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.Statement;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.split.TsqlBoundaries;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads T-SQL's IF, WHILE and BEGIN ... END, with the statements in them. */
final class TsqlBlockReader implements StatementReader {

    private final Elements elements;
    private final TsqlStatements statements;

    TsqlBlockReader(Elements elements, TsqlStatements statements) {
        this.elements = elements;
        this.statements = statements;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        List<Statement> inside = new ArrayList<>();
        Optional<Expression> condition = Optional.empty();
        if (cursor.at("BEGIN")) {
            boolean catches = cursor.peek(1).is("CATCH");
            statement(cursor, catches ? Runs.SOMETIMES : Runs.ALWAYS, inside);
        } else {
            Runs runs = cursor.next().is("IF") ? Runs.SOMETIMES : Runs.REPEATEDLY;
            int from = cursor.mark();
            int then = new TsqlBoundaries(cursor).condition(from);
            condition = Optional.of(condition(cursor));
            if (cursor.mark() != then) {
                throw cursor.unexpected("a statement");
            }
            Optional<Guard> guard =
                    runs == Runs.SOMETIMES ? Guard.of(cursor.text(cursor.since(from))) : Optional.empty();
            statement(cursor, runs, inside);
            guard.ifPresent(asked -> inside.replaceAll(statement -> Guarded.by(asked, statement)));
            cursor.accept(TokenKind.SEMICOLON);
            if (cursor.accept("ELSE")) {
                statement(cursor, runs, inside);
            }
        }
        return List.of(new Block(cursor.extentSince(start), condition, inside));
    }

    /** Triggers ask with {@code UPDATE(column)} what was written. */
    private Expression condition(Cursor cursor) throws Unexpected {
        List<Expression> parts = new ArrayList<>();
        do {
            boolean asks = cursor.at("UPDATE") || cursor.at("NOT", "UPDATE");
            if (!asks) {
                parts.add(elements.expressions().read(cursor));
                break;
            }
            cursor.accept("NOT");
            cursor.next();
            elements.names().parenthesised(cursor);
        } while (cursor.accept("AND") || cursor.accept("OR"));
        return parts.size() == 1 ? parts.get(0) : new Expression.Composite("UPDATE", parts);
    }

    /** One statement, or those of a block. */
    private void statement(Cursor cursor, Runs runs, List<Statement> found) throws Unexpected {
        if (cursor.atEnd()) {
            throw cursor.unexpected("a statement");
        }
        TsqlBoundaries boundaries = new TsqlBoundaries(cursor);
        int end = boundaries.end(cursor.mark());
        boolean block = cursor.at("BEGIN") && !TsqlBoundaries.isTransaction(cursor.peek(1));
        if (!block) {
            found.add(statements.read(cursor, end, runs));
            return;
        }
        cursor.next();
        if (!cursor.accept("TRY")) {
            cursor.accept("CATCH");
        }
        int close = Math.max(cursor.mark() - 1, cursor.tokenAt(end - 1).is("END") ? end - 1 : end - 2);
        found.addAll(statements.readAll(cursor, close, runs));
        if (!cursor.tokenAt(close).is("END")) {
            throw cursor.unexpected("END");
        }
        cursor.backTo(end);
    }
}
