package dev.schemalint.sql.postgresql;

import dev.schemalint.operation.DataOperation.Select;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.expression.QueryReader;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;

/** Reads what leaves schema and settings alone: notifications, cursors, and loading of libraries. */
final class CommandReader implements StatementReader {

    private final Names names;
    private final QueryReader queries;

    CommandReader(Names names, QueryReader queries) {
        this.names = names;
        this.queries = queries;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        switch (verb) {
            case "LISTEN" -> names.looseIdentifier(cursor);
            case "NOTIFY" -> {
                names.looseIdentifier(cursor);
                if (cursor.accept(TokenKind.COMMA)) {
                    Literals.string(cursor);
                }
            }
            case "UNLISTEN" -> {
                if (!cursor.accept("*")) {
                    names.looseIdentifier(cursor);
                }
            }
            case "CLOSE" -> {
                if (!cursor.accept("ALL")) {
                    names.looseIdentifier(cursor);
                }
            }
            case "FETCH", "MOVE" -> fetch(cursor);
            case "LOAD" -> Literals.string(cursor);
            case "DECLARE" -> {
                return declare(cursor, start);
            }
            default -> throw new Unexpected(cursor.previous(), "a command");
        }
        return List.of(command(cursor, start, verb));
    }

    private List<Operation> declare(Cursor cursor, int start) throws Unexpected {
        names.looseIdentifier(cursor);
        while (cursor.atAny("BINARY", "ASENSITIVE", "INSENSITIVE", "NO", "SCROLL")) {
            cursor.next();
        }
        cursor.expect("CURSOR");
        if (cursor.accept("WITH") || cursor.accept("WITHOUT")) {
            cursor.expect("HOLD");
        }
        cursor.expect("FOR");
        int queryStart = cursor.mark();
        Query query = queries.read(cursor, Ahead.end(cursor));
        return List.of(command(cursor, start, "DECLARE"), new Select(cursor.extentSince(queryStart), query));
    }

    private void fetch(Cursor cursor) throws Unexpected {
        boolean count = true;
        if (cursor.accept("FORWARD") || cursor.accept("BACKWARD")) {
            count = !cursor.accept("ALL");
        } else if (cursor.accept("NEXT")
                || cursor.accept("PRIOR")
                || cursor.accept("FIRST")
                || cursor.accept("LAST")
                || cursor.accept("ALL")) {
            count = false;
        } else if (!cursor.accept("ABSOLUTE")) {
            cursor.accept("RELATIVE");
        }
        if (count && (Literals.atNumber(cursor) || cursor.at("-") || cursor.at("+"))) {
            Literals.number(cursor);
        }
        if (!cursor.accept("FROM")) {
            cursor.accept("IN");
        }
        names.looseIdentifier(cursor);
    }

    private static OtherCommand command(Cursor cursor, int start, String verb) {
        return new OtherCommand(cursor.extentSince(start), verb.toLowerCase(Locale.ROOT));
    }
}
