package dev.schemalint.sql.query;

import dev.schemalint.operation.DataOperation.Insert;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Query;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads INSERT. Of rows of values only their number and what they call and ask is kept. */
final class InsertReader {

    private final Elements elements;
    private final JSqlParserQueries queries;
    private final Assignments assignments;
    private final SelectLists selectLists;

    InsertReader(Elements elements, JSqlParserQueries queries, Assignments assignments, SelectLists selectLists) {
        this.elements = elements;
        this.queries = queries;
        this.assignments = assignments;
        this.selectLists = selectLists;
    }

    Insert read(Cursor cursor, With with) throws Unexpected {
        int start = cursor.mark();
        Clauses clauses = new Clauses();
        opening(cursor, clauses);
        Name table = elements.names().name(cursor);
        if (elements.rules().clusteredKeys() && cursor.accept("WITH")) {
            elements.options().parenthesised(cursor);
        }
        if (cursor.accept("AS")) {
            elements.names().identifier(cursor);
        }
        int columnsStart = cursor.mark();
        List<Identifier> columns = columns(cursor);
        if (!columns.isEmpty()) {
            clauses.add("columns", cursor.since(columnsStart));
        }
        assignments.passOverriding(cursor);
        Output.pass(cursor, elements);
        int sourceStart = cursor.mark();
        InsertedRows rows = new InsertedRows(elements.expressions());
        Optional<Query> query = Optional.empty();
        if (cursor.accept("DEFAULT")) {
            cursor.expect("VALUES");
            rows.addDefault();
        } else if (InsertedRows.begin(cursor) && rows.read(cursor, InsertReader::endsSource)) {
            // Rows of values are counted; anything more complicated is a query.
        } else {
            query = Optional.of(with.seenBy(queries.read(cursor, sourceEnd(cursor))));
        }
        Span source = cursor.since(sourceStart);
        List<Expression> values = new ArrayList<>(rows.subqueries());
        int conflictStart = cursor.mark();
        boolean onConflict = conflict(cursor, values);
        while (onConflict && elements.rules().conflictClauses() && conflict(cursor, values)) {
            continue;
        }
        if (onConflict) {
            clauses.add("on conflict", cursor.since(conflictStart));
        }
        values.addAll(selectLists.returning(cursor));
        clauses.add(query.isPresent() ? "query" : "values", source);
        return new Insert(
                clauses.extent(cursor.since(start)),
                table,
                columns,
                query.isPresent() ? Optional.empty() : Optional.of(rows.count()),
                query.isPresent() ? List.of() : rows.values(),
                rows.calls(),
                query,
                with.reads(query.map(Query::reads).orElse(List.of()), values),
                with.locked(List.of(), values),
                onConflict);
    }

    /** {@code INSERT [OR action] INTO} or {@code REPLACE INTO}; the clause {@code or} is what becomes of old rows. */
    private void opening(Cursor cursor, Clauses clauses) throws Unexpected {
        if (elements.rules().conflictClauses() && cursor.accept("REPLACE")) {
            clauses.add("or", cursor.previous().span());
        } else {
            cursor.expect("INSERT");
            Conditions.otherwise(cursor, elements).ifPresent(span -> clauses.add("or", span));
        }
        if (!cursor.accept("INTO") && !elements.rules().clusteredKeys()) {
            throw cursor.unexpected("INTO");
        }
    }

    /** A parenthesis may open the list of columns, or the query. */
    private List<Identifier> columns(Cursor cursor) throws Unexpected {
        boolean query = cursor.peek(1).kind() == TokenKind.OPEN || Expressions.atSubquery(cursor);
        return cursor.at(TokenKind.OPEN) && !query ? assignments.columns(cursor) : List.of();
    }

    private static int sourceEnd(Cursor cursor) {
        return Ahead.firstMark(
                cursor, mark -> isConflict(cursor, mark) || cursor.tokenAt(mark).is("RETURNING"));
    }

    /** In a join, a column may be called conflict. */
    private static boolean isConflict(Cursor cursor, int mark) {
        Token behind = cursor.tokenAt(mark + 2);
        return cursor.tokenAt(mark).is("ON")
                && cursor.tokenAt(mark + 1).is("CONFLICT")
                && (behind.is("DO") || behind.is("ON") || behind.kind() == TokenKind.OPEN);
    }

    private static boolean endsSource(Cursor cursor) {
        return cursor.atEnd() || cursor.at("ON", "CONFLICT") || cursor.at("RETURNING") || cursor.at(TokenKind.CLOSE);
    }

    private boolean conflict(Cursor cursor, List<Expression> values) throws Unexpected {
        if (!cursor.accept("ON", "CONFLICT")) {
            return false;
        }
        if (cursor.accept("ON", "CONSTRAINT")) {
            elements.names().identifier(cursor);
        } else if (cursor.at(TokenKind.OPEN)) {
            elements.keys().parenthesised(cursor);
            if (cursor.accept("WHERE")) {
                values.add(elements.expressions().read(cursor));
            }
        }
        cursor.expect("DO");
        if (cursor.accept("NOTHING")) {
            return true;
        }
        cursor.expect("UPDATE", "SET");
        values.addAll(assignments.read(cursor).values());
        if (cursor.accept("WHERE")) {
            values.add(elements.expressions().read(cursor));
        }
        return true;
    }
}
