package dev.schemalint.sql.oracle;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.DataOperation.Explain;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.MaintenanceOperation.Analyze;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.ObjectOperation.Comment;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.SessionOperation.SetRole;
import dev.schemalint.operation.TableOperation.LockTable;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.LooseText;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads Oracle's statements about one object or the session that are neither definitions nor changes of rows. */
final class OracleCommands implements StatementReader {

    private final Elements elements;
    private final OracleTransactions transactions;
    private final StatementReader statements;

    OracleCommands(Elements elements, OracleTransactions transactions, StatementReader statements) {
        this.elements = elements;
        this.transactions = transactions;
        this.statements = statements;
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        return List.of(
                switch (verb) {
                    case "COMMENT" -> comment(cursor, start);
                    case "TRUNCATE" -> truncate(cursor, start);
                    case "LOCK" -> lock(cursor, start);
                    case "RENAME" -> {
                        Name table = elements.names().name(cursor);
                        cursor.expect("TO");
                        Identifier to = elements.names().identifier(cursor);
                        yield new RenameTable(
                                cursor.extentSince(start), new Altered(ObjectKind.TABLE, table, false, false), to);
                    }
                    case "CALL", "EXEC", "EXECUTE" -> call(cursor, start);
                    case "SET" -> set(cursor, start);
                    case "EXPLAIN" -> explain(cursor, start);
                    case "ANALYZE" -> {
                        ObjectKind what = Words.oneOf(cursor, "TABLE", "INDEX").equals("TABLE")
                                ? ObjectKind.TABLE
                                : ObjectKind.INDEX;
                        Name name = elements.names().name(cursor);
                        LooseText.options(cursor);
                        yield new Analyze(
                                cursor.extentSince(start), what == ObjectKind.TABLE ? List.of(name) : List.of());
                    }
                    default -> {
                        LooseText.options(cursor);
                        yield new OtherCommand(cursor.extentSince(start), verb.toLowerCase(Locale.ROOT));
                    }
                });
    }

    private Operation comment(Cursor cursor, int start) throws Unexpected {
        cursor.expect("ON");
        boolean column = cursor.accept("COLUMN");
        boolean materialized = !column && cursor.accept("MATERIALIZED", "VIEW");
        if (!column && !materialized) {
            cursor.expect("TABLE");
        }
        Name name = elements.names().name(cursor);
        cursor.expect("IS");
        String text = Literals.string(cursor);
        int last = name.parts().size() - 1;
        Optional<Name> table = !column
                ? Optional.of(name)
                : last > 0 ? Optional.of(new Name(name.parts().subList(0, last))) : Optional.empty();
        ObjectKind what = column ? ObjectKind.COLUMN : materialized ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.TABLE;
        return new Comment(
                cursor.extentSince(start), what, name, table, text.isEmpty() ? Optional.empty() : Optional.of(text));
    }

    private Operation truncate(Cursor cursor, int start) throws Unexpected {
        cursor.expect("TABLE");
        Name table = elements.names().name(cursor);
        boolean cascade = false;
        boolean more = true;
        while (more) {
            if (cursor.accept("CASCADE")) {
                cascade = true;
            } else {
                more = cursor.accept("DROP", "STORAGE")
                        || cursor.accept("DROP", "ALL", "STORAGE")
                        || cursor.accept("REUSE", "STORAGE")
                        || cursor.accept("PURGE", "MATERIALIZED", "VIEW", "LOG")
                        || cursor.accept("PRESERVE", "MATERIALIZED", "VIEW", "LOG");
            }
        }
        return new Truncate(cursor.extentSince(start), List.of(table), false, cascade);
    }

    private Operation lock(Cursor cursor, int start) throws Unexpected {
        cursor.expect("TABLE");
        List<Name> tables = elements.names().names(cursor);
        cursor.expect("IN");
        StringBuilder mode = new StringBuilder();
        while (!cursor.at("MODE")) {
            String word = cursor.expect(TokenKind.WORD, "MODE").word();
            mode.append(mode.isEmpty() ? "" : " ")
                    .append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        cursor.expect("MODE");
        boolean noWait = cursor.accept("NOWAIT");
        if (cursor.accept("WAIT")) {
            Literals.number(cursor);
        }
        return new LockTable(cursor.extentSince(start), tables, mode.toString(), noWait);
    }

    /** A procedure with its arguments, or a value that is given to a variable of the client. */
    private Operation call(Cursor cursor, int start) throws Unexpected {
        if (cursor.at(TokenKind.PLACEHOLDER) && cursor.peek(1).is(":=")) {
            cursor.next();
            cursor.next();
            elements.expressions().read(cursor);
            return new OtherCommand(cursor.extentSince(start), "exec");
        }
        Expression value = elements.expressions().readOperand(cursor);
        if (cursor.accept("INTO")) {
            elements.expressions().readOperand(cursor);
        }
        if (value instanceof Expression.Call call) {
            return new CallRoutine(cursor.extentSince(start), call.function(), call.arguments());
        }
        if (value instanceof Expression.ColumnReference bare) {
            return new CallRoutine(cursor.extentSince(start), bare.column(), List.of());
        }
        throw new Unexpected(cursor.previous(), "a procedure and its arguments");
    }

    private Operation set(Cursor cursor, int start) throws Unexpected {
        if (!cursor.accept("ROLE")) {
            return transactions.set(cursor, start);
        }
        boolean named = !cursor.atAny("NONE", "ALL");
        Optional<Identifier> role = named ? Optional.of(elements.names().identifier(cursor)) : Optional.empty();
        LooseText.options(cursor);
        return new SetRole(cursor.extentSince(start), role, false);
    }

    private Operation explain(Cursor cursor, int start) throws Unexpected {
        cursor.expect("PLAN");
        if (cursor.accept("SET", "STATEMENT_ID")) {
            cursor.expect("=");
            Literals.string(cursor);
        }
        if (cursor.accept("INTO")) {
            elements.names().name(cursor);
        }
        cursor.expect("FOR");
        return new Explain(cursor.extentSince(start), false, statements.read(cursor));
    }
}
