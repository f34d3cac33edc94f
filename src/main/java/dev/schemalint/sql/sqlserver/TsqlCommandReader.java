package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Altered;
import dev.schemalint.operation.ColumnOperation.RenameColumn;
import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.IndexOperation.RenameIndex;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.operation.RoutineOperation.DynamicSql;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.SessionOperation.SetSetting;
import dev.schemalint.operation.TableOperation.RenameTable;
import dev.schemalint.operation.TableOperation.Truncate;
import dev.schemalint.operation.TransactionOperation.BeginTransaction;
import dev.schemalint.operation.TransactionOperation.CommitTransaction;
import dev.schemalint.operation.TransactionOperation.RollbackTransaction;
import dev.schemalint.operation.TransactionOperation.Savepoint;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Names;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Quotes;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads T-SQL's EXEC, SET, DECLARE, PRINT and what ends and divides transactions. */
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
                        transaction(cursor);
                        yield new RollbackTransaction(cursor.extentSince(start), false);
                    }
                    case "SAVE" -> {
                        cursor.next();
                        Identifier name = names.identifier(cursor);
                        yield new Savepoint(cursor.extentSince(start), name);
                    }
                    case "EXEC", "EXECUTE" -> execute(cursor, start);
                    case "SET" -> set(cursor, start);
                    case "DECLARE" -> declare(cursor, start);
                    case "TRUNCATE" -> {
                        cursor.expect("TABLE");
                        List<Name> tables = List.of(names.name(cursor));
                        yield new Truncate(cursor.extentSince(start), tables, false, false);
                    }
                    case "USE" -> {
                        names.identifier(cursor);
                        yield new OtherCommand(cursor.extentSince(start), "use");
                    }
                    default -> command(cursor, start, verb);
                });
    }

    private void transaction(Cursor cursor) throws Unexpected {
        if (!cursor.accept("TRANSACTION") && !cursor.accept("TRAN")) {
            cursor.accept("WORK");
        }
        if (!cursor.atEnd() && !cursor.accept(TokenKind.VARIABLE)) {
            names.identifier(cursor);
        }
    }

    /** PRINT, RAISERROR, THROW and RETURN: values, or none, in parentheses or not. */
    private Operation command(Cursor cursor, int start, String verb) throws Unexpected {
        if (!cursor.atEnd()) {
            elements.expressions().list(cursor);
        }
        if (cursor.accept("WITH")) {
            names.identifiers(cursor);
        }
        return new OtherCommand(cursor.extentSince(start), verb.toLowerCase(Locale.ROOT));
    }

    /** {@code SET NOCOUNT ON}, {@code SET IDENTITY_INSERT t ON}, {@code SET @a = 1}. */
    private Operation set(Cursor cursor, int start) throws Unexpected {
        if (cursor.accept(TokenKind.VARIABLE)) {
            cursor.expect(TokenKind.OPERATOR, "=");
            elements.expressions().read(cursor);
            return new OtherCommand(cursor.extentSince(start), "set-variable");
        }
        List<String> words = new ArrayList<>();
        int name = cursor.mark();
        while (!cursor.atEnd()) {
            Token token = cursor.next();
            words.add(token.kind() == TokenKind.STRING ? Quotes.string(cursor.text(token)) : cursor.text(token));
        }
        if (words.size() < 2) {
            throw cursor.unexpected("a value");
        }
        Extent extent =
                cursor.extentSince(start).with("name", cursor.tokenAt(name).span());
        return new SetSetting(extent, words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()), false);
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

    private Operation execute(Cursor cursor, int start) throws Unexpected {
        if (cursor.at(TokenKind.OPEN)) {
            Expression sql = elements.expressions().parenthesised(cursor);
            return new DynamicSql(cursor.extentSince(start), sql instanceof StringValue text ? text.text() : "");
        }
        if (cursor.at(TokenKind.VARIABLE) && cursor.peek(1).is("=")) {
            cursor.next();
            cursor.next();
        }
        Name procedure = names.name(cursor);
        List<Expression> arguments = cursor.atEnd() ? List.of() : Reading.list(cursor, this::argument);
        Extent extent = cursor.extentSince(start);
        if (procedure.text().equalsIgnoreCase("sp_rename") && arguments.size() >= 2) {
            return rename(extent, arguments).orElseGet(() -> new CallRoutine(extent, procedure, arguments));
        }
        boolean dynamic = procedure.text().equalsIgnoreCase("sp_executesql") && !arguments.isEmpty();
        return dynamic
                ? new DynamicSql(extent, arguments.get(0) instanceof StringValue text ? text.text() : "")
                : new CallRoutine(extent, procedure, arguments);
    }

    private Expression argument(Cursor cursor) throws Unexpected {
        if (cursor.at(TokenKind.VARIABLE) && cursor.peek(1).is("=")) {
            cursor.next();
            cursor.next();
        }
        boolean word = cursor.at(TokenKind.WORD) && cursor.peek(1).kind() != TokenKind.OPEN && !cursor.at("NULL");
        Expression value = word
                ? new StringValue(names.looseName(cursor).toString())
                : elements.expressions().read(cursor);
        if (!cursor.accept("OUTPUT")) {
            cursor.accept("OUT");
        }
        return value;
    }

    /** {@code sp_rename 'table.column', 'new', 'COLUMN'}. */
    private static Optional<Operation> rename(Extent extent, List<Expression> arguments) {
        Optional<String> kind = arguments.size() > 2 ? text(arguments.get(2)) : Optional.of("OBJECT");
        Optional<String> old = text(arguments.get(0));
        Optional<Identifier> to = text(arguments.get(1)).map(name -> new Identifier(name, true, extent.span()));
        if (old.isEmpty() || to.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        Name name = parts(old.get(), extent.span());
        int last = name.parts().size() - 1;
        boolean inTable = last > 0;
        return switch (kind.get().toUpperCase(Locale.ROOT)) {
            case "COLUMN" ->
                inTable
                        ? Optional.of(new RenameColumn(
                                extent,
                                new Altered(
                                        ObjectKind.TABLE, new Name(name.parts().subList(0, last)), false, false),
                                name.last(),
                                to.get()))
                        : Optional.empty();
            case "INDEX" ->
                Optional.of(new RenameIndex(extent, new Altered(ObjectKind.INDEX, name, false, false), to.get()));
            case "OBJECT" ->
                Optional.of(new RenameTable(extent, new Altered(ObjectKind.TABLE, name, false, false), to.get()));
            default -> Optional.empty();
        };
    }

    private static Name parts(String written, Span span) {
        List<Identifier> parts = new ArrayList<>();
        for (String part : written.split("\\.", -1)) {
            parts.add(new Identifier(part.replaceAll("^[\\[\"]|[\\]\"]$", ""), true, span));
        }
        return new Name(parts);
    }

    private static Optional<String> text(Expression value) {
        return value instanceof StringValue string ? Optional.of(string.text()) : Optional.empty();
    }
}
