package dev.schemalint.sql.query;

import dev.schemalint.operation.Query.Result;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Calls;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Set;

/**
 * Reads the queries that most scripts consist of: it is many times as fast as JSqlParser, and leaves the rarer forms to
 * it. Only what a query names is kept.
 */
final class SelectReader {

    /** The words between queries whose rows are taken together. */
    static final Set<String> COMBINING = Set.of("UNION", "EXCEPT", "INTERSECT");

    private static final Set<String> LOCKED = Set.of("UPDATE", "SHARE", "KEY", "NO");

    private final Elements elements;
    private final Expressions expressions;
    private final JoinedTables tables;
    private final Calls calls;
    private final SelectLists lists;
    private final ChangeReader changes;

    SelectReader(Elements elements, ChangeReader changes) {
        this.elements = elements;
        this.changes = changes;
        this.expressions = elements.expressions();
        this.tables = new JoinedTables(elements);
        this.calls = new Calls(expressions, elements.names());
        this.lists = new SelectLists(elements);
    }

    /** A piece of a query. */
    interface Part {
        void read(Cursor cursor, QueryNames found) throws Unexpected;
    }

    void query(Cursor cursor, QueryNames found) throws Unexpected {
        cursor.enter();
        if (cursor.at("WITH")) {
            with(cursor, found);
        }
        body(cursor, found);
        cursor.leave();
    }

    /** A query of which the word SELECT is left out. */
    void afterSelect(Cursor cursor, QueryNames found) throws Unexpected {
        select(cursor, found, true);
        rest(cursor, found);
    }

    /** Tables, as behind FROM. */
    void from(Cursor cursor, QueryNames found) throws Unexpected {
        tables.list(cursor, found);
    }

    void with(Cursor cursor, QueryNames found) throws Unexpected {
        int start = cursor.mark();
        cursor.expect("WITH");
        cursor.accept("RECURSIVE");
        found.addCommonTables();
        do {
            elements.names().identifier(cursor);
            if (cursor.at(TokenKind.OPEN)) {
                elements.names().parenthesised(cursor);
            }
            cursor.expect("AS");
            if (!cursor.accept("MATERIALIZED")) {
                cursor.accept("NOT", "MATERIALIZED");
            }
            if (Expressions.atSubquery(cursor)) {
                found.add(expressions.subquery(cursor));
            } else {
                cursor.expect(TokenKind.OPEN, "(");
                found.addWrite(changes.read(cursor, new With(tablesFrom(start, cursor), List.of(), List.of())));
                cursor.expect(TokenKind.CLOSE, ")");
            }
        } while (cursor.accept(TokenKind.COMMA));
    }

    /** Those that a change in the WITH clause at the mark can name. */
    private CommonTables tablesFrom(int start, Cursor cursor) {
        int here = cursor.mark();
        cursor.backTo(start);
        CommonTables tables = CommonTables.find(cursor, cursor.endMark(), elements.names());
        cursor.backTo(here);
        return tables;
    }

    private void body(Cursor cursor, QueryNames found) throws Unexpected {
        if (cursor.accept("SELECT")) {
            select(cursor, found, true);
        } else {
            term(cursor, found);
        }
        rest(cursor, found);
    }

    private void rest(Cursor cursor, QueryNames found) throws Unexpected {
        while (COMBINING.contains(cursor.peek().word())) {
            cursor.next();
            if (!cursor.accept("ALL")) {
                cursor.accept("DISTINCT");
            }
            term(cursor, found);
        }
        ends(cursor, found);
    }

    /** One of several queries; the columns of the result are those of the first. */
    private void term(Cursor cursor, QueryNames found) throws Unexpected {
        if (cursor.accept(TokenKind.OPEN)) {
            QueryNames inside = new QueryNames();
            query(cursor, inside);
            if (inside.hasCommonTables()) {
                throw cursor.unexpected("a query without WITH");
            }
            found.addNames(inside);
            cursor.expect(TokenKind.CLOSE, ")");
        } else if (cursor.accept("VALUES")) {
            do {
                found.add(expressions.parenthesisedList(cursor));
            } while (cursor.accept(TokenKind.COMMA));
        } else if (cursor.accept("TABLE")) {
            cursor.accept("ONLY");
            found.addRead(elements.names().name(cursor));
            cursor.accept("*");
        } else {
            cursor.expect("SELECT");
            select(cursor, found, false);
        }
    }

    private void select(Cursor cursor, QueryNames found, boolean own) throws Unexpected {
        if (!cursor.accept("ALL") && cursor.accept("DISTINCT") && cursor.accept("ON")) {
            found.add(expressions.parenthesisedList(cursor));
        }
        if (elements.rules().clusteredKeys() && cursor.at("TOP")) {
            throw cursor.unexpected("a list without TOP");
        }
        list(cursor, found, own);
        if (cursor.accept("FROM")) {
            tables.list(cursor, found);
        }
        if (cursor.accept("WHERE")) {
            found.add(expressions.read(cursor));
        }
        if (cursor.accept("GROUP", "BY")) {
            groups(cursor, found);
        }
        if (cursor.accept("HAVING")) {
            found.add(expressions.read(cursor));
        }
        if (cursor.accept("WINDOW")) {
            do {
                elements.names().identifier(cursor);
                cursor.expect("AS");
                found.add(calls.window(cursor));
            } while (cursor.accept(TokenKind.COMMA));
        }
    }

    private void list(Cursor cursor, QueryNames found, boolean own) throws Unexpected {
        if (own) {
            found.addList();
        }
        if (cursor.atEnd() || cursor.at("FROM")) {
            return;
        }
        do {
            Result result = lists.result(cursor);
            if (own) {
                found.addResult(result);
            } else if (result instanceof Result.Value value) {
                found.add(value.value());
            }
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void groups(Cursor cursor, QueryNames found) throws Unexpected {
        do {
            if (cursor.atAny("ALL", "DISTINCT", "ROLLUP", "CUBE") || cursor.at("GROUPING", "SETS")) {
                throw cursor.unexpected("a value");
            }
            found.add(expressions.read(cursor));
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void ends(Cursor cursor, QueryNames found) throws Unexpected {
        if (cursor.accept("ORDER", "BY")) {
            found.add(expressions.sortList(cursor));
        }
        while (cursor.atAny("LIMIT", "OFFSET", "FETCH", "FOR")) {
            Token clause = cursor.next();
            switch (clause.word()) {
                case "LIMIT" -> limit(cursor, found);
                case "OFFSET" -> {
                    found.add(expressions.read(cursor));
                    if (!cursor.accept("ROWS")) {
                        cursor.accept("ROW");
                    }
                }
                case "FETCH" -> fetch(cursor, found);
                default -> lock(cursor);
            }
        }
    }

    private void limit(Cursor cursor, QueryNames found) throws Unexpected {
        if (!cursor.accept("ALL")) {
            found.add(expressions.read(cursor));
        }
    }

    private void fetch(Cursor cursor, QueryNames found) throws Unexpected {
        if (!cursor.accept("FIRST")) {
            cursor.expect("NEXT");
        }
        if (!cursor.atAny("ROW", "ROWS")) {
            found.add(expressions.readOperand(cursor));
        }
        if (!cursor.accept("ROWS")) {
            cursor.expect("ROW");
        }
        if (!cursor.accept("WITH", "TIES")) {
            cursor.expect("ONLY");
        }
    }

    private void lock(Cursor cursor) throws Unexpected {
        if (!LOCKED.contains(cursor.peek().word())) {
            throw cursor.unexpected("UPDATE or SHARE");
        }
        while (LOCKED.contains(cursor.peek().word())) {
            cursor.next();
        }
        if (cursor.accept("OF")) {
            elements.names().names(cursor);
        }
        if (!cursor.accept("NOWAIT")) {
            cursor.accept("SKIP", "LOCKED");
        }
    }
}
