package dev.schemalint.sql.mysql;

import dev.schemalint.sql.expression.Calls;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;

/** Reads what ends MySQL's queries: WINDOW, ORDER BY, LIMIT, INTO, FOR UPDATE and their like. */
final class MysqlQueryEnds {

    private final Names names;
    private final Expressions expressions;

    MysqlQueryEnds(Names names, Expressions expressions) {
        this.names = names;
        this.expressions = expressions;
    }

    /** Whether a word that could be a name begins something else, where a name may be left out. */
    static boolean begin(Cursor cursor) {
        Token next = cursor.peek(1);
        return cursor.atAny("UNION", "EXCEPT", "INTERSECT", "MINUS") && isSetOperation(next)
                || cursor.at("WINDOW") && cursor.peek(2).is("AS")
                || cursor.at("OFFSET") && next.kind() == TokenKind.NUMBER
                || cursor.at("PARTITION") && next.kind() == TokenKind.OPEN
                || cursor.at("FOR")
                || cursor.at("RETURNING")
                || cursor.at("ROWS", "EXAMINED");
    }

    private static boolean isSetOperation(Token next) {
        return next.kind() == TokenKind.OPEN
                || next.is("SELECT")
                || next.is("ALL")
                || next.is("DISTINCT")
                || next.is("VALUES")
                || next.is("TABLE");
    }

    void read(Cursor cursor, QueryParts parts) throws Unexpected {
        orderAndLimit(cursor, parts);
        if (cursor.accept("PROCEDURE")) {
            names.label(cursor);
            parts.add(Reading.parenthesisedOrEmpty(cursor, expressions::read));
        }
        passInto(cursor);
        while (lock(cursor)) {
            continue;
        }
        passInto(cursor);
    }

    void orderAndLimit(Cursor cursor, QueryParts parts) throws Unexpected {
        if (cursor.accept("ORDER", "BY")) {
            parts.add(expressions.sortList(cursor));
            cursor.accept("WITH", "ROLLUP");
        }
        limit(cursor, parts);
    }

    /** Whether a LIMIT is there. */
    boolean limit(Cursor cursor, QueryParts parts) throws Unexpected {
        if (cursor.accept("LIMIT")) {
            if (!cursor.at("ROWS")) {
                parts.add(expressions.list(cursor));
                if (cursor.accept("OFFSET")) {
                    parts.add(expressions.read(cursor));
                }
            }
            if (cursor.accept("ROWS", "EXAMINED")) {
                parts.add(expressions.read(cursor));
            }
            return true;
        }
        if (cursor.at("OFFSET") || cursor.at("FETCH")) {
            fetch(cursor, parts);
            return true;
        }
        return false;
    }

    /** {@code OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY}, as MariaDB has it too. */
    private void fetch(Cursor cursor, QueryParts parts) throws Unexpected {
        if (cursor.accept("OFFSET")) {
            parts.add(expressions.read(cursor));
            Words.oneOf(cursor, "ROW", "ROWS");
        }
        if (cursor.accept("FETCH")) {
            Words.oneOf(cursor, "FIRST", "NEXT");
            if (!cursor.atAny("ROW", "ROWS")) {
                parts.add(expressions.read(cursor));
            }
            Words.oneOf(cursor, "ROW", "ROWS");
            if (!cursor.accept("ONLY")) {
                cursor.expect("WITH", "TIES");
            }
        }
    }

    void windows(Cursor cursor, QueryParts parts) throws Unexpected {
        if (!cursor.at("WINDOW")) {
            return;
        }
        cursor.next();
        Calls calls = new Calls(expressions, names);
        do {
            names.identifier(cursor);
            cursor.expect("AS");
            parts.add(calls.window(cursor));
        } while (cursor.accept(TokenKind.COMMA));
    }

    /** {@code INTO @a, b}, {@code INTO OUTFILE 'file' ...}. */
    void passInto(Cursor cursor) throws Unexpected {
        if (!cursor.accept("INTO")) {
            return;
        }
        if (cursor.accept("DUMPFILE")) {
            Literals.string(cursor);
        } else if (cursor.accept("OUTFILE")) {
            Literals.string(cursor);
            new FileFormats(names).pass(cursor);
        } else {
            Reading.list(cursor, this::target);
        }
    }

    private Token target(Cursor cursor) throws Unexpected {
        if (cursor.at(TokenKind.VARIABLE)) {
            return cursor.next();
        }
        names.name(cursor);
        return cursor.previous();
    }

    private boolean lock(Cursor cursor) throws Unexpected {
        if (cursor.accept("LOCK", "IN", "SHARE", "MODE")) {
            passWait(cursor);
            return true;
        }
        if (!cursor.at("FOR", "UPDATE") && !cursor.at("FOR", "SHARE")) {
            return false;
        }
        cursor.next();
        cursor.next();
        if (cursor.accept("OF")) {
            names.names(cursor);
        }
        passWait(cursor);
        return true;
    }

    private static void passWait(Cursor cursor) throws Unexpected {
        if (cursor.accept("WAIT")) {
            Literals.number(cursor);
        } else if (!cursor.accept("NOWAIT")) {
            cursor.accept("SKIP", "LOCKED");
        }
    }
}
