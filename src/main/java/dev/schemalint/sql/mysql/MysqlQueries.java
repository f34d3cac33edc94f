package dev.schemalint.sql.mysql;

import dev.schemalint.dialect.Dialect;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Query;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.QueryReader;
import dev.schemalint.sql.expression.ValueRules;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads MySQL's queries: WITH, SELECT, VALUES and TABLE, and the unions of them. */
final class MysqlQueries implements QueryReader {

    private static final Set<String> SELECT_OPTIONS = Set.of(
            "ALL",
            "DISTINCT",
            "DISTINCTROW",
            "HIGH_PRIORITY",
            "STRAIGHT_JOIN",
            "SQL_SMALL_RESULT",
            "SQL_BIG_RESULT",
            "SQL_BUFFER_RESULT",
            "SQL_CACHE",
            "SQL_NO_CACHE",
            "SQL_CALC_FOUND_ROWS");

    private final Names names;
    private final Expressions expressions;
    private final MysqlTables tables;
    private final MysqlQueryEnds ends;

    MysqlQueries(Names names, MysqlTypes types) {
        this.names = names;
        this.expressions = new Expressions(
                ValueRules.of(Dialect.MYSQL),
                names,
                types::read,
                this,
                MysqlStrength::of,
                all -> new MysqlOperands(all, names, types)::read);
        this.tables = new MysqlTables(names, types, expressions);
        this.ends = new MysqlQueryEnds(names, expressions);
    }

    Expressions expressions() {
        return expressions;
    }

    /** The reader of what stands behind FROM. */
    MysqlTables tables() {
        return tables;
    }

    /** The reader of ORDER BY and LIMIT. */
    MysqlQueryEnds ends() {
        return ends;
    }

    /** Whether the parenthesis the cursor stands at holds a query; in parentheses of its own, that is not seen. */
    static boolean atSubquery(Cursor cursor) {
        return cursor.at(TokenKind.OPEN) && begins(cursor, 1);
    }

    private static boolean begins(Cursor cursor, int ahead) {
        Token first = cursor.peek(ahead);
        Token second = cursor.peek(ahead + 1);
        return first.is("SELECT")
                || first.is("WITH")
                || first.is("TABLE") && second.kind() != TokenKind.OPEN
                || first.is("VALUES") && (second.is("ROW") || isRowOfValues(cursor, ahead));
    }

    /** {@code VALUES (1), (2)} is MariaDB's query, {@code VALUES(a)} is a function. */
    private static boolean isRowOfValues(Cursor cursor, int ahead) {
        return cursor.peek(ahead + 1).kind() == TokenKind.OPEN
                && (cursor.peek(ahead + 2).kind() == TokenKind.NUMBER
                        || cursor.peek(ahead + 2).kind() == TokenKind.STRING);
    }

    @Override
    public Query read(Cursor cursor, int end) throws Unexpected {
        Query query = read(cursor);
        if (cursor.mark() != end) {
            throw cursor.unexpected("the end of the query");
        }
        return query;
    }

    /** A query as far as it goes. */
    Query read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        QueryParts parts = new QueryParts();
        cursor.enter();
        try {
            with(cursor, parts);
            body(cursor, parts);
        } finally {
            cursor.leave();
        }
        return parts.query(cursor.since(start));
    }

    /** The WITH clause, if one comes; it may also stand before UPDATE and DELETE. */
    void with(Cursor cursor, QueryParts parts) throws Unexpected {
        if (!cursor.accept("WITH")) {
            return;
        }
        cursor.accept("RECURSIVE");
        do {
            parts.addCommonTable(names.identifier(cursor).text());
            if (cursor.at(TokenKind.OPEN)) {
                names.parenthesised(cursor);
            }
            cursor.expect("AS");
            parts.add(expressions.subquery(cursor));
            if (cursor.accept("CYCLE")) {
                names.identifiers(cursor);
                cursor.expect("RESTRICT");
            }
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void body(Cursor cursor, QueryParts parts) throws Unexpected {
        term(cursor, parts);
        while (cursor.atAny("UNION", "EXCEPT", "INTERSECT", "MINUS")) {
            cursor.next();
            if (!cursor.accept("ALL")) {
                cursor.accept("DISTINCT");
            }
            term(cursor, parts);
        }
        ends.read(cursor, parts);
    }

    private void term(Cursor cursor, QueryParts parts) throws Unexpected {
        if (cursor.accept(TokenKind.OPEN)) {
            cursor.enter();
            with(cursor, parts);
            body(cursor, parts);
            cursor.leave();
            cursor.expect(TokenKind.CLOSE, ")");
        } else if (cursor.accept("TABLE")) {
            parts.addRead(names.name(cursor));
        } else if (cursor.accept("VALUES")) {
            rows(cursor, parts);
        } else {
            select(cursor, parts);
        }
    }

    private void rows(Cursor cursor, QueryParts parts) throws Unexpected {
        do {
            cursor.accept("ROW");
            parts.add(Reading.parenthesisedOrEmpty(cursor, expressions::read));
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void select(Cursor cursor, QueryParts parts) throws Unexpected {
        cursor.expect("SELECT");
        while (SELECT_OPTIONS.contains(cursor.peek().word())) {
            cursor.next();
        }
        values(cursor).forEach(parts::addValue);
        ends.passInto(cursor);
        if (cursor.accept("FROM") && !cursor.accept("DUAL")) {
            tables.list(cursor, parts);
        }
        if (cursor.accept("WHERE")) {
            parts.add(expressions.read(cursor));
        }
        if (cursor.accept("GROUP", "BY")) {
            parts.add(expressions.sortList(cursor));
            cursor.accept("WITH", "ROLLUP");
        }
        if (cursor.accept("HAVING")) {
            parts.add(expressions.read(cursor));
        }
        ends.windows(cursor, parts);
        ends.read(cursor, parts);
    }

    /** What SELECT and RETURNING list: values with or without a name for each; a bare star gives none. */
    List<Expression> values(Cursor cursor) throws Unexpected {
        List<Expression> values = new ArrayList<>();
        do {
            if (!cursor.accept("*")) {
                values.add(expressions.read(cursor));
                passAlias(cursor);
            }
        } while (cursor.accept(TokenKind.COMMA));
        return values;
    }

    private void passAlias(Cursor cursor) throws Unexpected {
        boolean named = cursor.accept("AS");
        if (cursor.at(TokenKind.STRING)) {
            Literals.string(cursor);
        } else if (named) {
            names.label(cursor);
        } else if (names.atIdentifier(cursor) && !MysqlQueryEnds.begin(cursor)) {
            names.identifier(cursor);
        }
    }
}
