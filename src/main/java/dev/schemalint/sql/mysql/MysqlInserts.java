package dev.schemalint.sql.mysql;

import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads MySQL's INSERT and REPLACE, of rows, of assignments and of queries. */
final class MysqlInserts {

    private final MysqlElements elements;

    MysqlInserts(MysqlElements elements) {
        this.elements = elements;
    }

    /** What a query adds to a table that is made along with it. */
    static Operation ofQuery(Extent extent, Name table, Query query) {
        return new Insert(extent, table, List.of(), Optional.empty(), false, Optional.of(query), query.reads(), false);
    }

    /** What has been read of one statement so far. */
    private static final class Parts {
        private final Clauses clauses = new Clauses();
        private final List<Identifier> columns = new ArrayList<>();
        private final QueryParts named = new QueryParts();
        private Optional<Integer> rows = Optional.empty();
        private Optional<Query> query = Optional.empty();
        private boolean calls;
        private boolean onConflict;
    }

    Operation read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        Parts parts = new Parts();
        verb(cursor, parts);
        Name table = elements.names().name(cursor);
        parts.clauses.add("table", table.span());
        if (cursor.at("PARTITION") && cursor.peek(1).kind() == TokenKind.OPEN) {
            cursor.next();
            elements.names().parenthesised(cursor);
        }
        columns(cursor, parts);
        source(cursor, parts);
        rowAlias(cursor);
        int conflict = cursor.mark();
        if (cursor.accept("ON", "DUPLICATE", "KEY", "UPDATE")) {
            parts.onConflict = true;
            parts.named.add(MysqlAssignments.read(cursor, elements).values());
            parts.clauses.add("on duplicate key", cursor.since(conflict));
        }
        if (cursor.accept("RETURNING")) {
            parts.named.add(elements.queries().values(cursor));
        }
        return new Insert(
                parts.clauses.extent(cursor.since(start)),
                table,
                parts.columns,
                parts.rows,
                parts.calls,
                parts.query,
                parts.named.reads(),
                parts.onConflict);
    }

    private static void verb(Cursor cursor, Parts parts) throws Unexpected {
        boolean replace = Words.oneOf(cursor, "INSERT", "REPLACE").equals("REPLACE");
        if (replace) {
            parts.onConflict = true;
            parts.clauses.add("replace", cursor.previous().span());
        }
        while (cursor.atAny("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY")) {
            cursor.next();
        }
        parts.onConflict |= parts.clauses.accept(cursor, "IGNORE", "ignore");
        cursor.accept("INTO");
    }

    private void columns(Cursor cursor, Parts parts) throws Unexpected {
        boolean query = cursor.peek(1).kind() == TokenKind.OPEN || MysqlQueries.atSubquery(cursor);
        if (!cursor.at(TokenKind.OPEN) || query) {
            return;
        }
        int mark = cursor.mark();
        parts.columns.addAll(Reading.parenthesisedOrEmpty(
                cursor, at -> elements.names().name(at).last()));
        parts.clauses.add("columns", cursor.since(mark));
    }

    private void source(Cursor cursor, Parts parts) throws Unexpected {
        int mark = cursor.mark();
        if (cursor.accept("SET")) {
            MysqlAssignments.Assigned assigned = MysqlAssignments.read(cursor, elements);
            parts.columns.addAll(assigned.columns());
            assigned.values().forEach(value -> note(value, parts));
            parts.rows = Optional.of(1);
        } else if (cursor.atAny("VALUES", "VALUE")) {
            rows(cursor, parts);
        } else {
            Query query = elements.queries().read(cursor);
            parts.query = Optional.of(query);
            parts.named.add(query);
            parts.clauses.add("query", cursor.since(mark));
            return;
        }
        parts.clauses.add("values", cursor.since(mark));
    }

    /** The rows are counted; of their values only what they call and ask is kept. */
    private void rows(Cursor cursor, Parts parts) throws Unexpected {
        cursor.next();
        int count = 0;
        do {
            cursor.accept("ROW");
            cursor.expect(TokenKind.OPEN, "(");
            if (!cursor.at(TokenKind.CLOSE)) {
                do {
                    note(elements.expressions().read(cursor), parts);
                } while (cursor.accept(TokenKind.COMMA));
            }
            cursor.expect(TokenKind.CLOSE, ")");
            count++;
        } while (cursor.accept(TokenKind.COMMA));
        parts.rows = Optional.of(count);
    }

    private static void note(Expression value, Parts parts) {
        value.each(part -> {
            if (part instanceof Expression.Subquery subquery) {
                parts.named.add(subquery);
            }
            parts.calls |= part instanceof Expression.Call;
        });
    }

    /** {@code VALUES (1) AS new (a)}. */
    private void rowAlias(Cursor cursor) throws Unexpected {
        if (cursor.accept("AS")) {
            elements.names().identifier(cursor);
            if (cursor.at(TokenKind.OPEN)) {
                elements.names().parenthesised(cursor);
            }
        }
    }
}
