package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.Body;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.operation.RoutineOperation.DynamicSql;
import dev.schemalint.operation.RoutineOperation.RunBlock;
import dev.schemalint.sql.body.QuotedCode;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads T-SQL's EXECUTE: of a procedure, or of a text. */
final class TsqlExecuteReader implements StatementReader {

    private final Elements elements;
    private final TsqlMaintenanceReader maintenance;
    private final Optional<TsqlStatements> statements;

    TsqlExecuteReader(Elements elements, TsqlMaintenanceReader maintenance, TsqlStatements statements) {
        this(elements, maintenance, Optional.of(statements));
    }

    /** Reads calls alone: what is in a text is not looked at. */
    TsqlExecuteReader(Elements elements) {
        this(elements, new TsqlMaintenanceReader(elements), Optional.empty());
    }

    private TsqlExecuteReader(
            Elements elements, TsqlMaintenanceReader maintenance, Optional<TsqlStatements> statements) {
        this.elements = elements;
        this.maintenance = maintenance;
        this.statements = statements;
    }

    /**
     * What a procedure is given.
     *
     * @param name the parameter's name without its sign; empty for one given by its place
     */
    record Argument(String name, Expression value, Span span) {

        Optional<String> text() {
            return value instanceof StringValue string ? Optional.of(string.text()) : Optional.empty();
        }
    }

    @Override
    public List<Operation> read(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        cursor.next();
        if (cursor.at("AS")) {
            return List.of(maintenance.executeAs(cursor, start));
        }
        if (cursor.at(TokenKind.OPEN)) {
            Token written = cursor.peek(1);
            boolean alone = written.kind() == TokenKind.STRING && cursor.peek(2).kind() == TokenKind.CLOSE;
            Expression sql = elements.expressions().parenthesised(cursor);
            if (cursor.accept("AS") || cursor.accept("AT")) {
                elements.names().label(cursor);
                if (cursor.accept("=")) {
                    elements.expressions().readOperand(cursor);
                }
            }
            return List.of(alone ? run(cursor, start, written, sql) : dynamic(cursor.extentSince(start), sql));
        }
        if (cursor.at(TokenKind.VARIABLE) && cursor.peek(1).is("=")) {
            cursor.next();
            cursor.next();
        }
        return called(cursor, start);
    }

    /** {@code sp_rename 'a', 'b'}: the first statement of a batch may leave out EXEC, and scripts do for procedures of the system. */
    List<Operation> withoutWord(Cursor cursor) throws Unexpected {
        int start = cursor.mark();
        int last = start;
        while (cursor.tokenAt(last + 1).kind() == TokenKind.DOT) {
            last += 2;
        }
        String name = cursor.text(cursor.tokenAt(last)).toLowerCase(Locale.ROOT);
        if (!name.startsWith("sp_") && !name.startsWith("xp_")) {
            throw Unexpected.uncovered(cursor.peek(), "no grammar here has a statement that begins like this");
        }
        return called(cursor, start);
    }

    /** From the name of the procedure. */
    private List<Operation> called(Cursor cursor, int start) throws Unexpected {
        Name procedure = elements.names().name(cursor);
        Token written = cursor.peek();
        boolean given = !cursor.atEnd() && !cursor.at("WITH");
        List<Argument> arguments = given ? Reading.list(cursor, this::argument) : List.of();
        if (cursor.accept("WITH")) {
            elements.names().identifiers(cursor);
        }
        Extent extent = cursor.extentSince(start);
        if (procedure.text().equalsIgnoreCase("sp_executesql") && !arguments.isEmpty()) {
            Expression sql = arguments.get(0).value();
            boolean alone = arguments.size() == 1 && written.kind() == TokenKind.STRING;
            return List.of(alone ? run(cursor, start, written, sql) : dynamic(extent, sql));
        }
        List<Expression> values = arguments.stream().map(Argument::value).toList();
        Operation call = new CallRoutine(extent, procedure, values);
        boolean renames = procedure.text().equalsIgnoreCase("sp_rename");
        return List.of(renames ? RenamingCall.of(extent, arguments).orElse(call) : call);
    }

    /** A text that is all there is runs as it stands; each of its statements has its place in the script. */
    private Operation run(Cursor cursor, int start, Token written, Expression sql) {
        return statements
                .flatMap(inner -> QuotedCode.ofString(cursor, written)
                        .map(code -> inner.readCode(new Cursor(code, cursor.rules(), code.tokens(cursor.rules()))))
                        .filter(found -> !found.isEmpty())
                        .map(found -> (Operation) new RunBlock(
                                cursor.extentSince(start),
                                "sql",
                                new Body(Extent.of(written.span()), cursor.text(written), found))))
                .orElseGet(() -> dynamic(cursor.extentSince(start), sql));
    }

    private static Operation dynamic(Extent extent, Expression sql) {
        return new DynamicSql(extent, sql instanceof StringValue text ? text.text() : "", List.of());
    }

    private Argument argument(Cursor cursor) throws Unexpected {
        int mark = cursor.mark();
        String name = "";
        if (cursor.at(TokenKind.VARIABLE) && cursor.peek(1).is("=")) {
            name = cursor.text(cursor.next()).substring(1);
            cursor.next();
        }
        Expression value = value(cursor);
        Span span = cursor.since(mark);
        if (!cursor.accept("OUTPUT")) {
            cursor.accept("OUT");
        }
        return new Argument(name, value, span);
    }

    /** A word without quotes is a text. */
    private Expression value(Cursor cursor) throws Unexpected {
        if (cursor.accept("DEFAULT")) {
            return new Composite("DEFAULT", List.of());
        }
        boolean word = cursor.at(TokenKind.WORD) && cursor.peek(1).kind() != TokenKind.OPEN && !cursor.at("NULL");
        return word
                ? new StringValue(elements.names().looseName(cursor).toString())
                : elements.expressions().read(cursor);
    }
}
