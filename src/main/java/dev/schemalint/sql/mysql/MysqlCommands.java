package dev.schemalint.sql.mysql;

import dev.schemalint.operation.DataOperation.Explain;
import dev.schemalint.operation.DataOperation.Prepared;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.SessionOperation.ResetSetting;
import dev.schemalint.operation.SessionOperation.UseDatabase;
import dev.schemalint.sql.token.Ahead;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LooseText;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads MySQL's statements that run or prepare others, and those that change neither schema nor rows. */
final class MysqlCommands implements StatementReader {

    private final MysqlElements elements;
    private final StatementReader statements;

    MysqlCommands(MysqlElements elements, StatementReader statements) {
        this.elements = elements;
        this.statements = statements;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        return switch (verb) {
            case "USE" -> {
                Identifier database = elements.names().identifier(cursor);
                yield List.of(new UseDatabase(cursor.extentSince(start), database));
            }
            case "CALL" -> List.of(call(cursor, start));
            case "PREPARE" -> List.of(prepare(cursor, start));
            case "EXECUTE" -> List.of(execute(cursor, start));
            case "DEALLOCATE" -> {
                cursor.expect("PREPARE");
                Identifier name = elements.names().identifier(cursor);
                yield List.of(new Prepared(cursor.extentSince(start), "deallocate", Optional.of(name), List.of()));
            }
            case "EXPLAIN", "DESCRIBE", "DESC", "ANALYZE" -> List.of(explain(cursor, start, verb));
            case "RESET" -> List.of(reset(cursor, start));
            default -> List.of(other(cursor, start, verb));
        };
    }

    private Operation call(Cursor cursor, int start) throws Unexpected {
        Name routine = elements.names().name(cursor);
        List<Expression> arguments = cursor.at(TokenKind.OPEN)
                ? Reading.parenthesisedOrEmpty(cursor, elements.expressions()::read)
                : List.of();
        return new CallRoutine(cursor.extentSince(start), routine, arguments);
    }

    /** What is prepared is a text: where it stands there, it is read. */
    private Operation prepare(Cursor cursor, int start) throws Unexpected {
        Identifier name = elements.names().identifier(cursor);
        cursor.expect("FROM");
        int from = cursor.mark();
        List<Operation> prepared = QuotedStatements.read(cursor, statements);
        elements.expressions().read(cursor);
        return new Prepared(
                cursor.extentSince(start).with("from", cursor.since(from)), "prepare", Optional.of(name), prepared);
    }

    /** {@code EXECUTE IMMEDIATE 'text'} of MariaDB prepares and runs at once. */
    private Operation execute(Cursor cursor, int start) throws Unexpected {
        boolean immediate = cursor.at("IMMEDIATE")
                && !cursor.peek(1).is("USING")
                && cursor.peek(1).kind() != TokenKind.END;
        if (immediate) {
            cursor.next();
            List<Operation> prepared = QuotedStatements.read(cursor, statements);
            elements.expressions().read(cursor);
            using(cursor);
            return new Prepared(cursor.extentSince(start), "execute", Optional.empty(), prepared);
        }
        Identifier name = elements.names().identifier(cursor);
        using(cursor);
        return new Prepared(cursor.extentSince(start), "execute", Optional.of(name), List.of());
    }

    private void using(Cursor cursor) throws Unexpected {
        if (cursor.accept("USING")) {
            elements.expressions().list(cursor);
        }
    }

    private Operation explain(Cursor cursor, int start, String verb) throws Unexpected {
        boolean analyze = verb.equals("ANALYZE") || cursor.accept("ANALYZE");
        while (cursor.atAny("EXTENDED", "PARTITIONS", "FORMAT", "INTO")) {
            cursor.next();
            if (cursor.accept("=") || cursor.at(TokenKind.VARIABLE)) {
                cursor.next();
            }
        }
        if (cursor.accept("FOR")) {
            LooseText.options(cursor);
            return new Explain(cursor.extentSince(start), false, List.of());
        }
        boolean statement = cursor.at(TokenKind.OPEN)
                || cursor.atAny("SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "WITH", "TABLE", "VALUES");
        if (!statement) {
            elements.names().name(cursor);
            LooseText.options(cursor);
            return new OtherCommand(cursor.extentSince(start), "describe");
        }
        List<Operation> explained = statements.read(cursor);
        return new Explain(cursor.extentSince(start), analyze, explained);
    }

    private Operation reset(Cursor cursor, int start) throws Unexpected {
        if (cursor.accept("PERSIST")) {
            cursor.accept("IF", "EXISTS");
            Optional<String> name = cursor.atEnd()
                    ? Optional.empty()
                    : Optional.of(elements.names().name(cursor).toString());
            return new ResetSetting(cursor.extentSince(start), name);
        }
        LooseText.options(cursor);
        return new OtherCommand(cursor.extentSince(start), "reset");
    }

    private Operation other(Cursor cursor, int start, String verb) throws Unexpected {
        passConditions(cursor);
        return new OtherCommand(cursor.extentSince(start), verb.toLowerCase(Locale.ROOT));
    }

    /** Options, and for SHOW and HANDLER a condition behind LIKE or WHERE. */
    private void passConditions(Cursor cursor) throws Unexpected {
        int where = Ahead.first(cursor, token -> token.is("WHERE"));
        Cursor before = cursor.part(cursor.mark(), where);
        LooseText.options(before);
        cursor.backTo(where);
        if (cursor.accept("WHERE")) {
            elements.expressions().read(cursor);
            QueryParts ignored = new QueryParts();
            elements.queries().ends().limit(cursor, ignored);
        }
    }
}
