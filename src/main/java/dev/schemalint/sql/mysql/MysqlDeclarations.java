package dev.schemalint.sql.mysql;

import dev.schemalint.operation.Identifier;
import dev.schemalint.sql.expression.Expressions;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;

/** Reads what stored programs of MySQL say besides SQL and control flow: declarations, cursors, RETURN and LEAVE. */
final class MysqlDeclarations {

    private final Names names;
    private final MysqlTypes types;
    private final Expressions expressions;
    private final MysqlQueries queries;

    MysqlDeclarations(MysqlElements elements) {
        this.names = elements.names();
        this.types = elements.types();
        this.expressions = elements.expressions();
        this.queries = elements.queries();
    }

    /** Passes a statement that only a program can have, if one comes. */
    boolean pass(Cursor cursor) throws Unexpected {
        switch (cursor.peek().word()) {
            case "RETURN" -> {
                cursor.next();
                expressions.read(cursor);
            }
            case "LEAVE", "ITERATE", "CLOSE" -> {
                cursor.next();
                names.label(cursor);
            }
            case "OPEN" -> {
                cursor.next();
                names.identifier(cursor);
                if (cursor.at(TokenKind.OPEN)) {
                    expressions.parenthesisedList(cursor);
                }
            }
            case "FETCH" -> {
                cursor.next();
                cursor.accept("NEXT");
                cursor.accept("FROM");
                names.identifier(cursor);
                queries.ends().passInto(cursor);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Passes a DECLARE; whether it is a handler, whose statement comes next. */
    boolean passDeclaration(Cursor cursor, MysqlVariables variables) throws Unexpected {
        cursor.expect("DECLARE");
        if (cursor.atAny("CONTINUE", "EXIT", "UNDO") && cursor.peek(1).is("HANDLER")) {
            cursor.next();
            cursor.expect("HANDLER", "FOR");
            Reading.list(cursor, this::condition);
            return true;
        }
        List<Identifier> declared = Reading.list(cursor, names::identifier);
        if (cursor.accept("CONDITION")) {
            cursor.expect("FOR");
            condition(cursor);
        } else if (cursor.accept("CURSOR")) {
            if (cursor.at(TokenKind.OPEN)) {
                Reading.parenthesised(cursor, at -> {
                    names.identifier(at);
                    return types.read(at);
                });
            }
            cursor.expect("FOR");
            queries.read(cursor);
        } else {
            declared.forEach(variables::add);
            type(cursor);
            if (cursor.accept("DEFAULT") || cursor.accept(":=")) {
                expressions.read(cursor);
            }
        }
        return false;
    }

    /** A type, with a collation, or MariaDB's {@code TYPE OF t.a} and {@code ROW (a int)}. */
    private void type(Cursor cursor) throws Unexpected {
        if (cursor.accept("TYPE", "OF") || cursor.accept("ROW", "TYPE", "OF")) {
            names.name(cursor);
            return;
        }
        if (cursor.at("ROW") && cursor.peek(1).kind() == TokenKind.OPEN) {
            cursor.next();
            Reading.parenthesised(cursor, at -> {
                names.identifier(at);
                return types.read(at);
            });
            return;
        }
        types.read(cursor);
        if (cursor.accept("COLLATE")) {
            Words.wordOrString(cursor, names, "BINARY");
        }
    }

    Token condition(Cursor cursor) throws Unexpected {
        if (cursor.accept("SQLSTATE")) {
            cursor.accept("VALUE");
            Literals.string(cursor);
        } else if (cursor.at(TokenKind.NUMBER)) {
            cursor.next();
        } else if (!cursor.accept("NOT", "FOUND") && !cursor.accept("SQLEXCEPTION") && !cursor.accept("SQLWARNING")) {
            names.identifier(cursor);
        }
        return cursor.previous();
    }

    /** {@code FOR i IN 1..10 DO} and {@code FOR row IN (SELECT ...) DO} of MariaDB. */
    void passFor(Cursor cursor) throws Unexpected {
        cursor.expect("FOR");
        names.identifier(cursor);
        cursor.expect("IN");
        cursor.accept("REVERSE");
        expressions.read(cursor);
        if (cursor.accept("..")) {
            expressions.read(cursor);
        }
        cursor.expect("DO");
    }
}
