package dev.schemalint.sql.sqlite;

import dev.schemalint.operation.DataOperation.Delete;
import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.DataOperation.Update;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.TableOperation.CreateTableAs;
import dev.schemalint.sql.query.DataReader;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads queries and changes of rows, and marks what not every SQLite takes as clauses of theirs: {@code window},
 * {@code outer-join} (RIGHT and FULL), {@code json-arrow}, {@code materialized}, {@code update-from}, {@code returning}, {@code nulls-order}, {@code filter} and {@code is-distinct}.
 */
final class SqliteDataReader implements StatementReader {

    private final DataReader statements;

    SqliteDataReader(DataReader statements) {
        this.statements = statements;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        List<Operation> read = new ArrayList<>(statements.read(cursor));
        Operation last = read.remove(read.size() - 1);
        Extent marked = last.extent();
        int depth = 0;
        for (int mark = start; mark < cursor.mark(); mark++) {
            Token token = cursor.tokenAt(mark);
            depth += token.kind() == TokenKind.OPEN ? 1 : token.kind() == TokenKind.CLOSE ? -1 : 0;
            if (isForeign(cursor, mark) || last instanceof CreateTableAs && token.is("INTO")) {
                cursor.backTo(mark);
                throw cursor.unexpected("the end of the statement");
            }
            String clause = clause(cursor, mark, depth == 0 && last instanceof Update);
            marked = clause.isEmpty() ? marked : marked.with(clause, token.span());
        }
        read.add(placed(last, marked));
        return read;
    }

    /** What begins with that token, or nothing. */
    private static String clause(Cursor cursor, int mark, boolean inUpdate) {
        Token token = cursor.tokenAt(mark);
        if (token.kind() != TokenKind.WORD) {
            return token.is("->") || token.is("->>") ? "json-arrow" : "";
        }
        Token next = cursor.tokenAt(mark + 1);
        return switch (token.word()) {
            case "OVER" -> next.kind() == TokenKind.OPEN || next.kind() == TokenKind.WORD ? "window" : "";
            case "RIGHT", "FULL" -> next.is("JOIN") || next.is("OUTER") ? "outer-join" : "";
            case "MATERIALIZED" -> next.kind() == TokenKind.OPEN ? "materialized" : "";
            case "FROM" -> inUpdate ? "update-from" : "";
            case "RETURNING" -> "returning";
            case "NULLS" -> next.is("FIRST") || next.is("LAST") ? "nulls-order" : "";
            case "FILTER" -> next.kind() == TokenKind.OPEN && next(cursor, mark).is("WHERE") ? "filter" : "";
            case "IS" ->
                next.is("DISTINCT") || next.is("NOT") && next(cursor, mark).is("DISTINCT") ? "is-distinct" : "";
            default -> "";
        };
    }

    private static Token next(Cursor cursor, int mark) {
        return cursor.tokenAt(mark + 2);
    }

    /** Whether other engines go on so, and none of SQLite's versions does. */
    private static boolean isForeign(Cursor cursor, int mark) {
        Token token = cursor.tokenAt(mark);
        Token next = cursor.tokenAt(mark + 1);
        return token.is("FOR") && (next.is("UPDATE") || next.is("SHARE"))
                || token.is("DISTINCT") && next.is("ON") && next(cursor, mark).kind() == TokenKind.OPEN
                || token.is("FETCH") && (next.is("FIRST") || next.is("NEXT"))
                || token.is("LATERAL") && next.kind() == TokenKind.OPEN;
    }

    private static Operation placed(Operation operation, Extent extent) {
        if (operation instanceof Select select) {
            return new Select(extent, select.query());
        }
        if (operation instanceof Insert insert) {
            return new Insert(
                    extent,
                    insert.table(),
                    insert.columns(),
                    insert.rows(),
                    insert.calls(),
                    insert.query(),
                    insert.reads(),
                    insert.onConflict());
        }
        if (operation instanceof Update update) {
            return new Update(
                    extent,
                    update.table(),
                    update.only(),
                    update.columns(),
                    update.where(),
                    update.reads(),
                    update.locked(),
                    update.limited());
        }
        if (operation instanceof Delete delete) {
            return new Delete(
                    extent,
                    delete.table(),
                    delete.only(),
                    delete.where(),
                    delete.reads(),
                    delete.locked(),
                    delete.limited());
        }
        return operation;
    }
}
