package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Expression;
import dev.schemalint.operation.Expression.Composite;
import dev.schemalint.operation.Expression.StringValue;
import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.RoutineOperation.CallRoutine;
import dev.schemalint.operation.RoutineOperation.DynamicSql;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.StatementReader;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import dev.schemalint.text.Span;
import java.util.List;
import java.util.Optional;

/** Reads T-SQL's EXECUTE: of a procedure, or of a text. */
final class TsqlExecuteReader implements StatementReader {

    private final Elements elements;

    TsqlExecuteReader(Elements elements) {
        this.elements = elements;
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
        if (cursor.at(TokenKind.OPEN)) {
            Expression sql = elements.expressions().parenthesised(cursor);
            return List.of(dynamic(cursor.extentSince(start), sql));
        }
        if (cursor.at(TokenKind.VARIABLE) && cursor.peek(1).is("=")) {
            cursor.next();
            cursor.next();
        }
        Name procedure = elements.names().name(cursor);
        List<Argument> arguments = cursor.atEnd() ? List.of() : Reading.list(cursor, this::argument);
        Extent extent = cursor.extentSince(start);
        if (procedure.text().equalsIgnoreCase("sp_executesql") && !arguments.isEmpty()) {
            return List.of(dynamic(extent, arguments.get(0).value()));
        }
        List<Expression> values = arguments.stream().map(Argument::value).toList();
        Operation call = new CallRoutine(extent, procedure, values);
        boolean renames = procedure.text().equalsIgnoreCase("sp_rename");
        return List.of(renames ? RenamingCall.of(extent, arguments).orElse(call) : call);
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
