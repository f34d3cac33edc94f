package dev.schemalint.sql.sqlserver;

import dev.schemalint.operation.Extent;
import dev.schemalint.operation.Identifier;
import dev.schemalint.operation.Name;
import dev.schemalint.operation.ObjectKind;
import dev.schemalint.operation.Operation;
import dev.schemalint.operation.Option;
import dev.schemalint.operation.Query;
import dev.schemalint.operation.RoutineOperation.Body;
import dev.schemalint.operation.RoutineOperation.Calling;
import dev.schemalint.operation.RoutineOperation.CreateRoutine;
import dev.schemalint.operation.Runs;
import dev.schemalint.operation.SessionOperation.OtherCommand;
import dev.schemalint.operation.TriggerOperation.CreateTrigger;
import dev.schemalint.operation.TypeName;
import dev.schemalint.operation.ViewOperation.CreateView;
import dev.schemalint.sql.element.Clauses;
import dev.schemalint.sql.element.Elements;
import dev.schemalint.sql.expression.Words;
import dev.schemalint.sql.query.Queries;
import dev.schemalint.sql.token.Cursor;
import dev.schemalint.sql.token.Reading;
import dev.schemalint.sql.token.Token;
import dev.schemalint.sql.token.TokenKind;
import dev.schemalint.sql.token.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what T-SQL keeps as text: views, and procedures, functions and triggers with the statements in them. */
final class TsqlModuleReader {

    private final Elements elements;
    private final TsqlStatements statements;

    TsqlModuleReader(Elements elements, TsqlStatements statements) {
        this.elements = elements;
        this.statements = statements;
    }

    ObjectKind kind(Token word) {
        return switch (word.word()) {
            case "VIEW" -> ObjectKind.VIEW;
            case "FUNCTION" -> ObjectKind.FUNCTION;
            case "TRIGGER" -> ObjectKind.TRIGGER;
            default -> ObjectKind.PROCEDURE;
        };
    }

    /** From the kind; ALTER says the whole of it anew, as CREATE OR ALTER does. */
    Operation read(Cursor cursor, int start, boolean replaces) throws Unexpected {
        Clauses clauses = new Clauses();
        ObjectKind what = kind(cursor.next());
        Name name = elements.names().name(cursor);
        clauses.add("name", name.span());
        return switch (what) {
            case VIEW -> view(cursor, start, clauses, name, replaces);
            case TRIGGER -> trigger(cursor, start, clauses, name, replaces);
            default -> routine(cursor, start, clauses, what, name, replaces);
        };
    }

    private Operation view(Cursor cursor, int start, Clauses clauses, Name name, boolean replaces) throws Unexpected {
        List<Identifier> columns = cursor.at(TokenKind.OPEN) ? elements.names().parenthesised(cursor) : List.of();
        List<Option> options = attributes(cursor);
        cursor.expect("AS");
        Query query = Queries.checked(cursor, elements);
        clauses.add("query", query.span());
        cursor.accept("WITH", "CHECK", "OPTION");
        return new CreateView(
                clauses.extent(cursor.since(start)), name, replaces, false, false, columns, options, query);
    }

    /** It watches what is done to the schema, or who logs in, and stands at no table. */
    private Operation triggerOfDatabase(Cursor cursor, int start) throws Unexpected {
        while (!cursor.accept("AS")) {
            if (cursor.atEnd()) {
                throw cursor.unexpected("AS");
            }
            cursor.next();
        }
        body(cursor);
        return new OtherCommand(cursor.extentSince(start), "create trigger of the database");
    }

    private Operation trigger(Cursor cursor, int start, Clauses clauses, Name name, boolean replaces)
            throws Unexpected {
        cursor.expect("ON");
        if (cursor.at("DATABASE") || cursor.at("ALL", "SERVER")) {
            return triggerOfDatabase(cursor, start);
        }
        Name table = elements.names().name(cursor);
        clauses.add("table", table.span());
        attributes(cursor);
        String timing = cursor.accept("INSTEAD", "OF") ? "INSTEAD OF" : "AFTER";
        if (timing.equals("AFTER")) {
            Words.oneOf(cursor, "FOR", "AFTER");
        }
        List<String> events = Reading.list(cursor, at -> Words.oneOf(at, "INSERT", "UPDATE", "DELETE"));
        cursor.accept("NOT", "FOR", "REPLICATION");
        cursor.expect("AS");
        Body body = body(cursor);
        return new CreateTrigger(
                clauses.extent(cursor.since(start)),
                name.last(),
                table,
                replaces,
                false,
                false,
                timing,
                events,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(body));
    }

    private Operation routine(Cursor cursor, int start, Clauses clauses, ObjectKind what, Name name, boolean replaces)
            throws Unexpected {
        boolean enclosed = cursor.accept(TokenKind.OPEN);
        List<TypeName> parameters = cursor.at(TokenKind.VARIABLE) ? Reading.list(cursor, this::parameter) : List.of();
        if (enclosed) {
            cursor.expect(TokenKind.CLOSE, ")");
        }
        boolean rows = false;
        Optional<TypeName> returns = Optional.empty();
        if (what == ObjectKind.FUNCTION) {
            cursor.expect("RETURNS");
            rows = cursor.at("TABLE") || cursor.at(TokenKind.VARIABLE);
            returns =
                    rows ? returnedTable(cursor) : Optional.of(elements.types().read(cursor));
        }
        List<Option> settings = attributes(cursor);
        boolean written = cursor.accept("AS");
        if (!written && what != ObjectKind.FUNCTION) {
            throw cursor.unexpected("AS");
        }
        Body body = body(cursor);
        return new CreateRoutine(
                clauses.extent(cursor.since(start)),
                what,
                name,
                replaces,
                parameters,
                Calling.UNTOLD,
                returns,
                Optional.of("sql"),
                Optional.empty(),
                false,
                settings,
                Optional.of(body));
    }

    private TypeName parameter(Cursor cursor) throws Unexpected {
        cursor.expect(TokenKind.VARIABLE, "a parameter");
        cursor.accept("AS");
        TypeName type = elements.types().read(cursor);
        if (cursor.accept("=")) {
            elements.expressions().read(cursor);
        }
        while (cursor.atAny("OUTPUT", "OUT", "READONLY")) {
            cursor.next();
        }
        return type;
    }

    /** {@code TABLE}, or {@code @rows TABLE (columns)}. */
    private static Optional<TypeName> returnedTable(Cursor cursor) throws Unexpected {
        boolean declared = cursor.accept(TokenKind.VARIABLE);
        Token table = cursor.peek();
        cursor.expect("TABLE");
        if (declared) {
            cursor.backTo(cursor.closingMark() + 1);
        }
        return Optional.of(new TypeName(Optional.empty(), "table", List.of(), 0, cursor.text(table), table.span()));
    }

    /** {@code WITH SCHEMABINDING, EXECUTE AS OWNER}. */
    private List<Option> attributes(Cursor cursor) throws Unexpected {
        if (!cursor.accept("WITH")) {
            return List.of();
        }
        List<Option> attributes = new ArrayList<>();
        do {
            if (cursor.accept("EXECUTE", "AS") || cursor.accept("EXEC", "AS")) {
                attributes.add(Option.of("execute as", cursor.text(cursor.next())));
            } else {
                String attribute = Words.oneOf(cursor, "SCHEMABINDING", "ENCRYPTION", "RECOMPILE", "VIEW_METADATA");
                attributes.add(Option.of(attribute.toLowerCase(Locale.ROOT)));
            }
        } while (cursor.accept(TokenKind.COMMA));
        return attributes;
    }

    /** All that is left of the batch. */
    private Body body(Cursor cursor) throws Unexpected {
        if (cursor.atEnd()) {
            throw cursor.unexpected("a statement");
        }
        int mark = cursor.mark();
        var inside = statements.readAll(cursor, cursor.endMark(), Runs.ALWAYS);
        Extent extent = cursor.extentSince(mark);
        return new Body(extent.with("code", extent.span()), cursor.text(extent.span()), inside);
    }
}
