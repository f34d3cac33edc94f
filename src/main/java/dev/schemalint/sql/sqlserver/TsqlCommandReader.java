package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.operation.SessionOperation.SetVariable;
import dev.schemalint.operation.SessionOperation.UseDatabase;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.operation.TransactionOperation.RollbackTransaction;
import dev.schemalint.operation.TransactionOperation.Savepoint;
import dev.schemalint.operation.TransactionOperation.SetTransaction;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Literals;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads T-SQL's SET, DECLARE, PRINT and what ends and divides transactions. */
final class TsqlCommandReader implements StatementReader {

    private final Elements elements;
    private final Names names;

    TsqlCommandReader(Elements elements) {
        this.elements = elements;
        this.names = elements.names();
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        String verb = cursor.next().word();
        return List.of(
                switch (verb) {
                    case "BEGIN" -> {
                        cursor.accept("DISTRIBUTED");
                        transaction(cursor);
                        yield new BeginTransaction(cursor.extentSince(start), List.of());
                    }
                    case "COMMIT" -> {
                        transaction(cursor);
                        yield new CommitTransaction(cursor.extentSince(start), false);
                    }
                    case "ROLLBACK" -> {
                        if (transaction(cursor)) {
                            throw Unexpected.uncovered(
                                    cursor.previous(), "this may name a savepoint or the whole transaction");
                        }
                        yield new RollbackTransaction(cursor.extentSince(start), false);
                    }
                    case "SAVE" -> {
                        cursor.next();
                        Identifier name = names.identifier(cursor);
                        yield new Savepoint(cursor.extentSince(start), name);
                    }
                    case "SET" -> set(cursor, start);
                    case "DECLARE" -> declare(cursor, start);
                    case "TRUNCATE" -> {
                        cursor.expect("TABLE");
                        List<Name> tables = List.of(names.name(cursor));
                        if (cursor.accept("WITH")) {
                            TsqlServerReader.rest(cursor);
                        }
                        yield new Truncate(cursor.extentSince(start), tables, false, false);
                    }
                    case "USE" -> {
                        Identifier database = names.identifier(cursor);
                        yield new UseDatabase(cursor.extentSince(start), database);
                    }
                    default -> command(cursor, start, verb);
                });
    }

    /** Whether it is named. */
    private boolean transaction(Cursor cursor) throws Unexpected {
        if (!cursor.accept("TRANSACTION") && !cursor.accept("TRAN")) {
            cursor.accept("WORK");
        }
        boolean named = !cursor.atEnd();
        if (named) {
            names.name(cursor);
        }
        return named;
    }

    /** PRINT, RAISERROR, THROW and RETURN: values, or none, in parentheses or not. */
    private Operation command(Cursor cursor, int start, String verb) throws Unexpected {
        boolean query = verb.equals("RETURN") && cursor.atAny("SELECT", "WITH");
        if (query) {
            elements.queries().read(cursor, cursor.endMark());
        } else if (!cursor.atEnd()) {
            elements.expressions().list(cursor);
        }
        if (cursor.accept("WITH")) {
            names.identifiers(cursor);
        }
        return new OtherCommand(cursor.extentSince(start), verb.toLowerCase(Locale.ROOT));
    }

    /** {@code SET NOCOUNT ON}, {@code SET IDENTITY_INSERT t ON}, {@code SET @a = 1}. */
    private Operation set(Cursor cursor, int start) throws Unexpected {
        if (cursor.at(TokenKind.VARIABLE)) {
            if (cursor.peek(1).kind() == TokenKind.DOT) {
                elements.expressions().readOperand(cursor);
                return new OtherCommand(cursor.extentSince(start), "set");
            }
            return variable(cursor, start);
        }
        if (cursor.at("TRANSACTION")) {
            cursor.expect("TRANSACTION", "ISOLATION", "LEVEL");
            int level = cursor.mark();
            while (cursor.at(TokenKind.WORD)) {
                cursor.next();
            }
            String words =
                    cursor.text(cursor.since(level)).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            return new SetTransaction(cursor.extentSince(start), List.of("isolation level " + words), true);
        }
        int name = cursor.mark();
        String setting = names.label(cursor).text().toLowerCase(Locale.ROOT);
        while (cursor.accept(TokenKind.COMMA)) {
            setting += ", " + names.label(cursor).text().toLowerCase(Locale.ROOT);
        }
        List<String> values = new ArrayList<>();
        while (!cursor.atEnd()) {
            values.add(value(cursor));
            cursor.accept(TokenKind.COMMA);
        }
        if (values.isEmpty()) {
            throw cursor.unexpected("a value");
        }
        Extent extent =
                cursor.extentSince(start).with("name", cursor.tokenAt(name).span());
        return new SetSetting(extent, setting, values, false);
    }

    private String value(Cursor cursor) throws Unexpected {
        if (cursor.accept("-")) {
            return "-" + cursor.text(cursor.next());
        }
        return switch (cursor.peek().kind()) {
            case WORD, QUOTED_NAME, PLACEHOLDER -> dotted(cursor);
            case STRING -> Literals.string(cursor);
            case NUMBER, VARIABLE -> cursor.text(cursor.next());
            default -> throw cursor.unexpected("a value");
        };
    }

    private String dotted(Cursor cursor) throws Unexpected {
        return cursor.peek(1).kind() == TokenKind.DOT
                ? names.name(cursor).toString()
                : names.label(cursor).text();
    }

    private Operation variable(Cursor cursor, int start) throws Unexpected {
        String name = cursor.text(cursor.next()).substring(1);
        Token operator = cursor.expect(TokenKind.OPERATOR, "=");
        if (!operator.word().endsWith("=")) {
            throw new Unexpected(operator, "=");
        }
        int from = cursor.mark();
        Expression value = elements.expressions().read(cursor);
        return new SetVariable(cursor.extentSince(start).with("value", cursor.since(from)), name, value);
    }

    private Operation declare(Cursor cursor, int start) throws Unexpected {
        do {
            cursor.expect(TokenKind.VARIABLE, "a variable");
            cursor.accept("AS");
            if (cursor.accept("TABLE")) {
                cursor.backTo(cursor.closingMark() + 1);
            } else {
                elements.types().read(cursor);
                if (cursor.accept("=")) {
                    elements.expressions().read(cursor);
                }
            }
        } while (cursor.accept(TokenKind.COMMA));
        return new OtherCommand(cursor.extentSince(start), "declare");
    }
}
